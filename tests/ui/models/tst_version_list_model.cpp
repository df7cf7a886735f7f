// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_inventory.h"
#include "ui/models/version_list_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

class TstVersionListModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_model = std::make_unique<VersionListModel>();
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
        m_model->show(sampleInventory());
    }
    void typesOfSeveralVersionsComeFirst() {
        QCOMPARE(lines().join(u'\n'), QStringLiteral("order.created v3 100 %\npayment.refunded v2 > 99 %\nnote.taken v1 100 %"));
        QCOMPARE(m_model->index(1).data(VersionListModel::FractionRole).toDouble(), 399.0 / 400);
    }
    void theToolTipTellsEveryVersion() {
        const QString tip = m_model->index(1).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("v1: 1 event – no chain brings them")), qPrintable(tip));
        QVERIFY(m_model->index(0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("v2: no stored event")));
    }
    void theTypeOfItsAggregateGivesTheColour() {
        QCOMPARE(m_model->index(0).data(VersionListModel::AggregateTypeRole).toString(), QStringLiteral("Order"));
        QCOMPARE(m_model->index(1).data(VersionListModel::AggregateTypeRole).toString(), QString());
        QVERIFY(m_model->index(0).data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("order.created of Order\n")));
    }
    void searchLeavesWhatContainsIt() {
        m_model->setSearch(QStringLiteral(" ORDER "));
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->rowOf("order.created"), 0);
        QCOMPARE(m_model->rowOf("note.taken"), -1);
        m_model->show(sampleInventory());
        QCOMPARE(m_model->rowCount(), 1);
        m_model->setSearch({});
        QCOMPARE(m_model->type(2), std::string("note.taken"));
    }
    void otherCountsKeepTheRows() {
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_model->show(sampleInventory());
        QCOMPARE(reset.count(), 0);
    }
    void sharesAreNeverRoundedAway() {
        QCOMPARE(shareText(0, 0), QStringLiteral("–"));
        QCOMPARE(shareText(1, 100000), QStringLiteral("< 1 %"));
        QCOMPARE(shareText(99999, 100000), QStringLiteral("> 99 %"));
        QCOMPARE(shareText(0, 5), QStringLiteral("0 %"));
    }

private:
    QStringList lines() const {
        QStringList all;
        for (int row = 0; row < m_model->rowCount(); ++row)
            all << m_model->index(row).data().toString() + u' ' + m_model->index(row).data(VersionListModel::VersionRole).toString() + u' '
                    + m_model->index(row).data(VersionListModel::ShareRole).toString();
        return all;
    }

    std::unique_ptr<VersionListModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

LEFTFOLD_TEST(TstVersionListModel)
#include "tst_version_list_model.moc"
