// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/printed.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/aggregates_page.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include <QLabel>

using namespace leftfold;
using namespace leftfold::ui;

class TstAggregatesPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>(100);
        m_page = std::make_unique<AggregatesPage>(m_bench->workspace);
        m_page->resize(900, 500);
        m_page->show();
        QVERIFY(m_bench->openStore());
        QTRY_COMPARE(table()->model()->rowCount(), 3);
    }
    void cleanup() { m_page.reset(); }
    void printsAggregates() {
        table()->sortByColumn(AggregateListModel::Events, Qt::AscendingOrder);
        QCOMPARE(ui::test::printed(*table()->model()),
            QStringList({QStringLiteral("Payment | p-1 | 1 | v1 | 2026-03-01 09:00:05.000 | \u2013"),
                QStringLiteral("Shelf | s-1 | 4 | v1 \u2013 v4 | 2026-03-01 09:00:04.000 | \u2013"),
                QStringLiteral("Shelf | s-2 | 95 | v1 \u2013 v95 | 2026-03-01 09:01:40.000 | \u2013")}));
    }
    void findsAsOneTypes() {
        auto* field = m_page->findChild<SearchField*>(QStringLiteral("aggregatesField"));
        field->setText(QStringLiteral("shelf/"));
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("aggregateCount"))->text(), QStringLiteral("2 of 3"));
        field->setText(QStringLiteral("nothing like it"));
        QVERIFY(!table()->isVisible());
        field->clear();
        QVERIFY(table()->isVisible());
    }
    void enterReplays() {
        table()->goToRow(1);
        const QString id = table()->model()->index(1, AggregateListModel::Identifier).data().toString();
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("replay"));
        QCOMPARE(QString::fromStdString(m_bench->workspace.selectedAggregate()->id), id);
    }
    void followsTheSelectionOfOthers() {
        m_bench->workspace.selectEvent(m_bench->event(5));
        QCOMPARE(table()->model()->index(table()->currentIndex().row(), AggregateListModel::Identifier).data().toString(),
            QStringLiteral("p-1"));
    }

private:
    RowTable* table() { return m_page->findChild<RowTable*>(QStringLiteral("aggregateTable")); }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<AggregatesPage> m_page;
};

LEFTFOLD_TEST(TstAggregatesPage)
#include "tst_aggregates_page.moc"
