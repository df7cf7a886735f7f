// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/storage/events_text.h"
#include "tests/runner.h"

using namespace leftfold;

class TstEventsText : public QObject {
    Q_OBJECT

    static std::string text(CopyForm form, const std::vector<std::string>& payloads) {
        EventsText out(form, *readColumns("position,data.a"), Engine::Sqlite);
        for (std::int64_t position = 1; const auto& payload : payloads) {
            Event event;
            event.position = Position{position++};
            event.payload = {.bytes = payload, .storedSize = payload.size()};
            out.add(event);
        }
        return out.take();
    }

private Q_SLOTS:
    void oneEventIsAnObjectSeveralAreAnArray() {
        const auto one = parseJson(text(CopyForm::Json, {"{\"a\":0.10}"}));
        QVERIFY(one && one->isObject());
        QCOMPARE(one->find("data")->find("a")->text(), std::string("0.10"));
        const auto two = parseJson(text(CopyForm::Json, {"{}", "{}"}));
        QVERIFY(two && two->isArray());
        QCOMPARE(two->size(), 2u);
        QCOMPARE(parseJson(text(CopyForm::Json, {}))->size(), 0u);
    }

    void aMarkdownCellCannotEndItself() {
        QCOMPARE(text(CopyForm::Markdown, {"{\"a\":\"x|y\\n<b>\"}", "{\"a\":12345678901234567890}"}),
            std::string("| position | data.a |\n|---|---|\n| 1 | x\\|y<br>&lt;b> |\n| 2 | 12345678901234567890 |\n"));
    }

    void csvQuotesWhatItMust() {
        QCOMPARE(text(CopyForm::Csv, {"{\"a\":\"x,\\\"y\\\"\"}", "{}"}), std::string("position,data.a\r\n1,\"x,\"\"y\"\"\"\r\n2,\r\n"));
    }

    void everyEventIsAStatement() {
        const auto statements = text(CopyForm::SqlInsert, {"{}", "{}"});
        QCOMPARE(QString::fromStdString(statements).count(QStringLiteral("INSERT INTO \"events\"")), 2);
    }
};

LEFTFOLD_TEST(TstEventsText)
#include "tst_events_text.moc"
