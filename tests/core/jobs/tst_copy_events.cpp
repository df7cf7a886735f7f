// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/copy_events.h"
#include "tests/core/jobs/long_log.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstCopyEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theColumnsAreThoseAskedFor() {
        const auto store = longLog(10);
        NoProgress unwatched;
        const auto copied = copyEvents(*store, {{{{}, {1, 2}}}, CopyForm::Csv, *readColumns("data.price,id")}, unwatched);
        QVERIFY(copied.has_value());
        QCOMPARE(copied->text, std::string("data.price,event_id\r\n0.10,e-2\r\n0.10,e-3\r\n"));
        QCOMPARE(copied->events, 2);
    }

    void moreThanAClipboardTakesIsRefused() {
        MemoryStore store;
        Event event;
        event.payload.bytes = '"' + std::string(mostCopied / 4, 'x') + '"';
        event.payload.storedSize = event.payload.bytes.size();
        for (int n = 0; n < 5; ++n)
            store.put(event);
        NoProgress unwatched;
        const auto copied = copyEvents(store, {{{{}, {0, 1, 2, 3, 4}}}, CopyForm::Json, {}}, unwatched);
        QVERIFY(copied.error().code == ErrorCode::Unsupported);
        QVERIFY(copied.error().message.find("Export them to a file") != std::string::npos);
    }
};

LEFTFOLD_TEST(TstCopyEvents)
#include "tst_copy_events.moc"
