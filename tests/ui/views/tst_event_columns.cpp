// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/reading_bench.h"
#include "ui/widgets/search_field.h"
#include <QScrollBar>

using namespace leftfold;
using namespace leftfold::ui;

class TstEventColumns : public QObject {
    Q_OBJECT

    static QString shown(EventColumns& columns) {
        QStringList names;
        for (const auto& column : columns.shown())
            names << QString::fromStdString(columnName(column));
        return names.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void aPathBecomesAColumnBeforeTheData() {
        ReadingBench bench;
        QVERIFY(bench.open());
        bench.columns().add(*readColumn("data.price"));
        QCOMPARE(shown(bench.columns()),
            QStringLiteral("position occurred_at event_type aggregate aggregate_version correlation_id data.price data"));
        const int added = EventTableModel::columns;
        QVERIFY(bench.waitForCell(0, added, QStringLiteral("0.10")));
        QCOMPARE(bench.cell(3, added), QString()); // no JSON
        QCOMPARE(bench.model().headerData(added, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("data.price"));
        QVERIFY(bench.model().index(0, added).data(Qt::TextAlignmentRole).toInt() & static_cast<int>(Qt::AlignRight));
        QCOMPARE(bench.table().currentIndex().row(), 0);
        bench.table().goToRow(650);
        QVERIFY(bench.waitForCell(650, added, QStringLiteral("0.10"))); // of a page that was read later
        bench.columns().add(*readColumn("data.price"));
        QCOMPARE(bench.model().columnCount(), added + 1); // once is enough
    }

    void whatIsNotWantedGoes() {
        ReadingBench bench;
        QVERIFY(bench.open());
        bench.columns().add(*readColumn("data.price"));
        bench.columns().add(*readColumn("event_id"));
        bench.columns().drop(EventTableModel::columns);
        bench.columns().drop(EventTableModel::Correlation);
        QCOMPARE(shown(bench.columns()), QStringLiteral("position occurred_at event_type aggregate aggregate_version event_id data"));
        QVERIFY(bench.waitForCell(0, EventTableModel::columns, QStringLiteral("event-1")));
        for (int section = 0; section < bench.model().columnCount(); ++section)
            bench.columns().drop(section);
        QVERIFY(!bench.columns().shown().empty()); // the last one stays
    }

    void orderWidthAndPinsAreRemembered() {
        ReadingBench bench;
        QVERIFY(bench.open());
        bench.columns().add(*readColumn("data.count"));
        bench.columns().setPinned(EventTableModel::Type, true);
        bench.columns().setPinned(EventTableModel::columns, true);
        bench.table().columns().resizeSection(EventTableModel::columns, 200);
        const auto described = bench.page->description();
        const QByteArray kept = described.saveLayout();
        const QString order = QStringLiteral("event_type data.count position occurred_at aggregate aggregate_version correlation_id data");
        QCOMPARE(shown(bench.columns()), order);
        described.restoreLayout({});
        QCOMPARE(bench.model().columnCount(), static_cast<int>(EventTableModel::columns));
        QVERIFY(!bench.columns().isPinned(EventTableModel::Type));
        described.restoreLayout(kept);
        QCOMPARE(shown(bench.columns()), order);
        QVERIFY(bench.columns().isPinned(EventTableModel::Type) && bench.columns().isPinned(EventTableModel::columns));
        QCOMPARE(bench.table().columns().sectionSize(EventTableModel::columns), 200);
        QVERIFY(bench.waitForCell(1, EventTableModel::columns, QStringLiteral("2")));
    }

    void pinnedColumnsStayWhenTheOthersScroll() {
        ReadingBench bench;
        QVERIFY(bench.open());
        bench.page->resize(500, 400);
        bench.table().columns().resizeSection(EventTableModel::Aggregate, 900);
        bench.columns().setPinned(EventTableModel::Type, true);
        QTRY_VERIFY(bench.table().horizontalScrollBar()->maximum() > 300);
        bench.table().horizontalScrollBar()->setValue(300);
        QCOMPARE(bench.table().columns().columnAt(20), static_cast<int>(EventTableModel::Type));
        QCOMPARE(bench.table().indexAt(QPoint(20, 10)).column(), static_cast<int>(EventTableModel::Type));
        bench.columns().setPinned(EventTableModel::Type, false);
        QVERIFY(bench.table().columns().columnAt(20) != EventTableModel::Type);
    }

    void theMenuOffersPathsAndTakesWhatIsTyped() {
        ReadingBench bench;
        QVERIFY(bench.open());
        bench.columns().setPaths({"data.count", "data.price"});
        QMenu* menu = bench.columns().openMenu(EventTableModel::Type, bench.page->mapToGlobal(QPoint(50, 50)));
        QStringList names;
        for (const QAction* action : menu->findChildren<QAction*>())
            names << action->text();
        for (const char* name : {"Pin type", "Move left", "Hide type", "data.price", "event_id", "Columns as they were"})
            QVERIFY2(names.contains(QLatin1String(name)), name);
        auto* field = menu->findChild<SearchField*>(QStringLiteral("columnField"));
        field->setText(QStringLiteral("data."));
        Q_EMIT field->returnPressed();
        QVERIFY(!field->parts().empty() && field->parts()[0].wrong);
        field->setText(QStringLiteral("metadata.user_id"));
        Q_EMIT field->returnPressed();
        QCOMPARE(bench.model().added().size(), std::size_t{1});
        menu->close();
    }
};

LEFTFOLD_TEST(TstEventColumns)
#include "tst_event_columns.moc"
