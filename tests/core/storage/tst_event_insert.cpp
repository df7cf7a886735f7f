// SPDX-License-Identifier: Apache-2.0
#include "core/storage/event_insert.h"
#include "tests/runner.h"

using namespace leftfold;

class TstEventInsert : public QObject {
    Q_OBJECT

    static std::string insertOf(const std::string& payload, Engine engine) {
        Event event;
        event.position = Position{7};
        event.id.text = "e'1";
        event.type = event.storedType = "order.created";
        event.aggregate = {"Order", "o-1"};
        event.payload = {.bytes = payload, .storedSize = payload.size()};
        std::string text;
        appendInsert(text, event, engine);
        return text;
    }

private Q_SLOTS:
    void quotesAreDoubledAndNothingIsNull() {
        const auto text = insertOf("{\"note\":\"it's; DROP TABLE x--\"}", Engine::Sqlite);
        QVERIFY(text.starts_with("INSERT INTO \"events\" (\"position\", \"event_id\", "));
        QVERIFY2(text.ends_with("VALUES (7, 'e''1', 'o-1', 'Order', 'order.created', NULL, NULL, "
                                "'{\"note\":\"it''s; DROP TABLE x--\"}', 'null', NULL, NULL, NULL, NULL);\n"),
            text.c_str());
    }

    void aBackslashIsItselfOnBothEngines() {
        QVERIFY(insertOf("{\"a\":\"\\n\"}", Engine::Sqlite).find("'{\"a\":\"\\n\"}'") != std::string::npos);
        QVERIFY(insertOf("{\"a\":\"\\n\"}", Engine::Postgresql).find("E'{\"a\":\"\\\\n\"}'") != std::string::npos);
    }

    void bytesStandAsTheEngineWritesThem() {
        const std::string bytes("\xff\0'", 3);
        QVERIFY(insertOf(bytes, Engine::Sqlite).find("X'ff0027'") != std::string::npos);
        QVERIFY(insertOf(bytes, Engine::Postgresql).find("'\\xff0027'::bytea") != std::string::npos);
    }
};

LEFTFOLD_TEST(TstEventInsert)
#include "tst_event_insert.moc"
