// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/fake_keychain.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/models/column_plan.h"
#include "ui/session/recent_stores.h"
#include "ui/views/aggregates_page.h"
#include "ui/views/events_page.h"
#include "ui/views/main_window.h"
#include "ui/views/studio_pages.h"
#include "ui/widgets/row_table.h"
#include <QHeaderView>
#include <QSettings>
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::ui;

/// Columns of the pages that are one table: their widths, order and sort.
class TstListPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void columnsComeBack() {
        ShopBench bench(20);
        EventsPage page(bench.workspace);
        page.show();
        QVERIFY(bench.openStore());
        QTRY_COMPARE(table(page)->model()->rowCount(), 20);
        const PageDescription described = page.description();
        const QStringList made = shown(described.saveLayout());
        const int width = columns(page)->sectionSize(EventTableModel::Type);
        columns(page)->resizeSection(EventTableModel::Type, 321);
        columns(page)->moveSection(EventTableModel::Version, 0);
        const QByteArray mine = described.saveLayout();
        described.restoreLayout({});
        QCOMPARE(shown(described.saveLayout()), made);
        QCOMPARE(columns(page)->sectionSize(EventTableModel::Type), width);
        described.restoreLayout(mine);
        QCOMPARE(columns(page)->sectionSize(EventTableModel::Type), 321);
        QCOMPARE(columns(page)->visualIndex(EventTableModel::Version), 0);
        described.restoreLayout("of another program");
        QCOMPARE(shown(described.saveLayout()), made);
    }
    void theDirectionComesBack() {
        ShopBench bench(20);
        EventsPage page(bench.workspace);
        page.show();
        QVERIFY(bench.openStore());
        QTRY_COMPARE(table(page)->model()->rowCount(), 20);
        columns(page)->setSortIndicator(EventTableModel::Position, Qt::DescendingOrder);
        QTRY_COMPARE(table(page)->model()->index(0, 0).data().toString(), QStringLiteral("20"));
        const PageDescription described = page.description();
        const QByteArray newestFirst = described.saveLayout();
        described.restoreLayout({});
        QTRY_COMPARE(table(page)->model()->index(0, 0).data().toString(), QStringLiteral("1"));
        described.restoreLayout(newestFirst);
        QTRY_COMPARE(table(page)->model()->index(0, 0).data().toString(), QStringLiteral("20"));
    }
    void aClickOnAnotherColumnSortsNothing() {
        ShopBench bench(20);
        EventsPage page(bench.workspace);
        columns(page)->setSortIndicator(EventTableModel::Type, Qt::DescendingOrder);
        QCOMPARE(columns(page)->sortIndicatorSection(), static_cast<int>(EventTableModel::Position));
        QCOMPARE(columns(page)->sortIndicatorOrder(), Qt::AscendingOrder);
    }
    void everyStoreHasItsOwn() {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        {
            Studio studio(settings);
            studio.table()->sortByColumn(AggregateListModel::Events, Qt::DescendingOrder);
            studio.table()->horizontalHeader()->resizeSection(AggregateListModel::LastChange, 333);
            studio.window->close();
        }
        Studio again(settings);
        QCOMPARE(again.table()->horizontalHeader()->sortIndicatorSection(), static_cast<int>(AggregateListModel::Events));
        QCOMPARE(again.table()->horizontalHeader()->sectionSize(AggregateListModel::LastChange), 333);
        QTRY_COMPARE(again.table()->model()->index(0, AggregateListModel::Identifier).data().toString(), QStringLiteral("s-2"));
        for (QAction* action : again.window->actions())
            if (action->text() == QLatin1String("Reset layout"))
                action->trigger();
        QVERIFY(again.table()->horizontalHeader()->sectionSize(AggregateListModel::LastChange) < 333);
    }

private:
    /// The columns that are seen, from the left. The last takes what room is left, so that its width says nothing.
    static QStringList shown(const QByteArray& state) {
        const auto plan = readPlan(state);
        QStringList names;
        for (const ColumnPlan::Column& column : plan->columns)
            if (column.shown)
                names << column.name;
        return names;
    }

    /// A window as a person starts it: opened, on the aggregates.
    struct Studio {
        explicit Studio(QSettings& settings)
            : recent(settings)
            , saved(settings)
            , window(std::make_unique<MainWindow>(leftfold::ui::Studio{bench.workspace, recent, {saved, keychain, {}}, settings, {}})) {
            addStudioPages(*window, bench.workspace);
            window->show();
            if (!bench.openStore())
                qFatal("The shop does not open");
            bench.workspace.showPage(QStringLiteral("aggregates"));
        }
        RowTable* table() const { return window->findChild<RowTable*>(QStringLiteral("aggregateTable")); }
        ShopBench bench{100};
        RecentStores recent;
        SavedConnections saved;
        FakeKeychain keychain;
        std::unique_ptr<MainWindow> window;
    };
    static RowTable* table(QWidget& page) { return page.findChild<RowTable*>(); }
    static QHeaderView* columns(QWidget& page) { return table(page)->horizontalHeader(); }
};

LEFTFOLD_TEST(TstListPage)
#include "tst_list_page.moc"
