// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/printed.h"
#include "ui/models/aggregate_list_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

namespace {

AggregateSummary summary(const char* type, const char* id, std::int64_t events, std::int64_t snapshots = 0) {
    AggregateSummary made;
    made.id = {type, id};
    made.events = events;
    made.firstVersion = Version{1};
    made.lastVersion = Version{events};
    made.lastChange = *parseInstant("2026-03-01T09:14:00Z") + std::chrono::seconds(events);
    made.snapshots = snapshots;
    return made;
}

} // namespace

class TstAggregateListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void printsRows();
    void searchesWhateverTheCase();
    void sortsByAnyColumn();
    void keepsTheOrderWhileItGrows();
    void keepsSelectedRowsWhenSorted();
    void othersKeepSearchAndOrder();
    void findsRows();
    void saysWhatIsMissing();

private:
    QStringList ids() const {
        QStringList list;
        for (int row = 0; row < m_model->rowCount(); ++row)
            list << m_model->index(row, AggregateListModel::Identifier).data().toString();
        return list;
    }
    std::unique_ptr<AggregateListModel> m_model;
};

void TstAggregateListModel::init() {
    m_model = std::make_unique<AggregateListModel>();
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    m_model->append({summary("Order", "o-2", 1200, 12), summary("Customer", "c-7", 1), summary("Order", "o-1", 3)});
}

void TstAggregateListModel::printsRows() {
    QCOMPARE(ui::test::printed(*m_model),
        QStringList({QStringLiteral("Order | o-2 | 1_200 | v1 \u2013 v1_200 | 2026-03-01 09:34:00.000 | 12"),
            QStringLiteral("Customer | c-7 | 1 | v1 | 2026-03-01 09:14:01.000 | \u2013"),
            QStringLiteral("Order | o-1 | 3 | v1 \u2013 v3 | 2026-03-01 09:14:03.000 | \u2013")}));
}

void TstAggregateListModel::searchesWhateverTheCase() {
    m_model->setSearch(QStringLiteral("ORDER/o-"));
    QCOMPARE(ids(), QStringList({QStringLiteral("o-2"), QStringLiteral("o-1")}));
    m_model->append({summary("Payment", "p-1", 1), summary("Order", "o-9", 1)});
    QCOMPARE(ids(), QStringList({QStringLiteral("o-2"), QStringLiteral("o-1"), QStringLiteral("o-9")}));
    m_model->setSearch(QString());
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_model->total(), 5);
}

void TstAggregateListModel::sortsByAnyColumn() {
    m_model->sort(AggregateListModel::Events, Qt::DescendingOrder);
    QCOMPARE(ids(), QStringList({QStringLiteral("o-2"), QStringLiteral("o-1"), QStringLiteral("c-7")}));
    m_model->sort(AggregateListModel::Identifier, Qt::AscendingOrder);
    QCOMPARE(ids(), QStringList({QStringLiteral("c-7"), QStringLiteral("o-1"), QStringLiteral("o-2")}));
    m_model->sort(AggregateListModel::Type, Qt::AscendingOrder);
    QCOMPARE(ids(), QStringList({QStringLiteral("c-7"), QStringLiteral("o-1"), QStringLiteral("o-2")}));
    m_model->sort(AggregateListModel::LastChange, Qt::AscendingOrder);
    QCOMPARE(ids(), QStringList({QStringLiteral("c-7"), QStringLiteral("o-1"), QStringLiteral("o-2")}));
    m_model->sort(AggregateListModel::Snapshots, Qt::DescendingOrder);
    QCOMPARE(ids().first(), QStringLiteral("o-2"));
}

void TstAggregateListModel::keepsTheOrderWhileItGrows() {
    m_model->sort(AggregateListModel::Events, Qt::AscendingOrder);
    m_model->append({summary("Order", "o-5", 2), summary("Order", "o-6", 9000)});
    QCOMPARE(ids(),
        QStringList({QStringLiteral("c-7"), QStringLiteral("o-5"), QStringLiteral("o-1"), QStringLiteral("o-2"), QStringLiteral("o-6")}));
}

void TstAggregateListModel::keepsSelectedRowsWhenSorted() {
    const QPersistentModelIndex customer = m_model->index(1, AggregateListModel::Identifier);
    m_model->sort(AggregateListModel::Events, Qt::AscendingOrder);
    QCOMPARE(customer.row(), 0);
    QCOMPARE(customer.data().toString(), QStringLiteral("c-7"));
}

void TstAggregateListModel::othersKeepSearchAndOrder() {
    m_model->setSearch(QStringLiteral("order"));
    m_model->sort(AggregateListModel::Events, Qt::AscendingOrder);
    m_model->replace({summary("Order", "o-3", 7), summary("Customer", "c-7", 1), summary("Order", "o-4", 5)});
    QCOMPARE(ids(), QStringList({QStringLiteral("o-4"), QStringLiteral("o-3")}));
    QCOMPARE(m_model->total(), 3);
}

void TstAggregateListModel::findsRows() {
    QCOMPARE(m_model->rowOf({"Order", "o-1"}), 2);
    QCOMPARE(m_model->rowOf({"Order", "o-77"}), -1);
    m_model->clear();
    QCOMPARE(m_model->rowOf({"Order", "o-1"}), -1);
}

void TstAggregateListModel::saysWhatIsMissing() {
    m_model->clear();
    AggregateSummary bare;
    bare.id = {"", "stream-1"};
    m_model->append({bare});
    QCOMPARE(ui::test::printed(*m_model), QStringList({QStringLiteral("\u2013 | stream-1 | 0 |  | \u2013 | \u2013")}));
}

LEFTFOLD_TEST(TstAggregateListModel)
#include "tst_aggregate_list_model.moc"
