// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/reconcile_outbox.h"
#include "core/storage/sql/sql_messages_only.h"
#include "tests/core/storage/sql/fixture_stores.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

class TstSqlMessagesOnly : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const auto file = m_folder.filePath(QStringLiteral("bento.db")).toStdString();
        QVERIFY(runSqlite(file, fixtureSql(QStringLiteral("bento_outbox_orm.sqlite"))));
        m_source = *sql::openStore({.store = file, .layout = {}, .timeout = {}});
    }
    void itsEventSideIsEmpty() {
        QVERIFY(m_source->read({})->events.empty());
        QVERIFY(m_source->aggregates({})->aggregates.empty());
        QVERIFY(m_source->snapshots({"Order", "o-1"})->empty());
        QCOMPARE(m_source->outline({}, 10, m_progress)->count, 0);
    }
    void itSaysWhatItIs() {
        QVERIFY(m_source->description().detection.ends_with("there is an outbox and no event store"));
        QCOMPARE(m_source->description().layouts.front().role, LayoutRole::Outbox);
        const auto summary = m_source->summarize(m_progress).value();
        QCOMPARE(summary.events, 0);
        QCOMPARE(summary.outbox->published, 9);
        QCOMPARE(summary.outbox->failed, 1);
    }
    void thereIsNothingToCompareWith() {
        QCOMPARE(reconcileOutbox(*m_source, m_progress).error().message,
            std::string("bento.db has an outbox and no event store: there is nothing to compare its messages with."));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<EventSource> m_source;
    NoProgress m_progress;
};

LEFTFOLD_TEST(TstSqlMessagesOnly)
#include "tst_sql_messages_only.moc"
