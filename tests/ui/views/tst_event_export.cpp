// SPDX-License-Identifier: Apache-2.0
#include "core/storage/sql/copy_sink.h"
#include "core/storage/sql/open_store.h"
#include "tests/runner.h"
#include "tests/ui/views/reading_bench.h"
#include <QFile>

using namespace leftfold;
using namespace leftfold::ui;

class TstEventExport : public QObject {
    Q_OBJECT

    static QByteArray exported(ReadingBench& bench, const char* name) {
        const QString file = bench.folder.filePath(QLatin1String(name));
        bench.reading().exporting().setAskForFile([file](const QString&) { return file; });
        bench.told.clear();
        QTest::keyClick(&bench.table(), Qt::Key_E, Qt::ControlModifier);
        (void)QTest::qWaitFor([&bench] { return !bench.told.isEmpty() || !bench.failures.isEmpty(); });
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theWholeFilteredResultIsWritten() {
        ReadingBench bench(2000);
        QVERIFY(bench.open());
        const QByteArray all = exported(bench, "all.jsonl");
        QCOMPARE(all.count('\n'), 2000);
        QVERIFY(bench.told.constFirst().contains(QStringLiteral("events are in")));
        bench.shop.workspace.setFilter(QStringLiteral("data.count > 1990"));
        QTRY_COMPARE(bench.model().rowCount(), 10);
        bench.columns().add(*readColumn("data.price"));
        const QByteArray csv = exported(bench, "some.csv");
        QCOMPARE(csv.count('\n'), 11);
        QVERIFY(csv.startsWith("position,occurred_at,event_type,aggregate,aggregate_version,correlation_id,data.price,data\r\n1991,"));
    }

    void aStoreOpensAgain() {
        ReadingBench bench(50);
        bench.reading().exporting().setOpenCopy([](const std::filesystem::path& file) { return sql::openCopySink(file.string()); });
        QVERIFY(bench.open());
        QVERIFY(!exported(bench, "copy.sqlite").isEmpty());
        const auto source =
            sql::openStore({.store = bench.folder.filePath(QStringLiteral("copy.sqlite")).toStdString(), .layout = {}, .timeout = {}});
        QVERIFY(source.has_value());
        QCOMPARE((*source)->read({})->events.size(), std::size_t{50});
    }

    void whatCannotBeIsSaid() {
        ReadingBench bench(50);
        QVERIFY(bench.open());
        QVERIFY(exported(bench, "copy.sqlite").isEmpty());
        QCOMPARE(bench.failures.takeFirst(), QStringLiteral("No store can be written here."));
        QVERIFY(exported(bench, "copy.txt").isEmpty());
        QVERIFY(bench.failures.takeFirst().contains(QStringLiteral("does not say what to write")));
        bench.reading().exporting().setAskForFile(
            [](const QString& suggestion) { return suggestion.endsWith(QStringLiteral("events")) ? QString() : QStringLiteral("/wrong"); });
        QTest::keyClick(&bench.table(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(bench.failures.isEmpty());
    }
};

LEFTFOLD_TEST(TstEventExport)
#include "tst_event_export.moc"
