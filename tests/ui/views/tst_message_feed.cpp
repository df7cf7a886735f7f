// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/outbox_bench.h"
#include "ui/views/message_feed.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstMessageFeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void bringsPages() {
        OutboxBench bench;
        MessageFeed feed(bench.workspace);
        QVERIFY(bench.openStore());
        feed.start({});
        QTRY_COMPARE(feed.model().rowCount(), MessageTableModel::pageRows);
        feed.model().fetchMore({});
        QTRY_COMPARE(feed.model().rowCount(), OutboxBench::events);
        QVERIFY(feed.model().isComplete());
        feed.clear();
        QCOMPARE(feed.model().rowCount(), 0);
    }
    void readsUntilThePageIsFull() {
        MemoryStore store;
        for (int n = 0; n < 20; ++n)
            store.put(sampleMessage(n));
        NoProgress progress;
        MessageQuery query;
        query.limit = 15;
        const auto page = readMessageRows(store, query, progress).value();
        QCOMPARE(page.messages.size(), std::size_t{15});
        QVERIFY(!page.atEnd);
    }
    void tellsWhatFailed() {
        MemoryStore store;
        store.breakDown({ErrorCode::Unavailable, "gone", {}});
        NoProgress progress;
        QCOMPARE(readMessageRows(store, {}, progress).error().message, std::string("gone"));
    }
};

LEFTFOLD_TEST(TstMessageFeed)
#include "tst_message_feed.moc"
