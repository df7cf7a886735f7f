// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/facet_list.h"
#include "ui/widgets/theme.h"
#include <QMenu>

using namespace leftfold;
using namespace leftfold::ui;

class TstFacetList : public QObject {
    Q_OBJECT

    std::unique_ptr<FacetList> m_list;
    std::vector<std::string> m_picked;

    QRect place(int row) const { return m_list->visualItemRect(m_list->item(row)); }

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void init() {
        m_picked.clear();
        m_list = std::make_unique<FacetList>(QStringLiteral("Types"), FacetList::Dots::AggregateTypes);
        connect(m_list.get(), &FacetList::picked, this,
            [this](const std::string& value, bool exclude) { m_picked.push_back((exclude ? "-" : "") + value); });
        m_list->resize(200, 120);
        m_list->show({{{"Order", 1200}, {"Payment", 300}}, 0, 0}, {"Payment"}, {"Cart"});
        m_list->show();
    }

    void showsValuesCountsAndMarks() {
        QCOMPARE(m_list->count(), 3);
        QCOMPARE(m_list->item(0)->data(FacetList::CountRole).toLongLong(), 1200LL);
        QCOMPARE(m_list->item(1)->data(FacetList::ShareRole).toDouble(), 0.25);
        QCOMPARE(m_list->item(1)->data(FacetList::MarkRole).toInt(), int{FacetList::Chosen});
        QCOMPARE(m_list->item(2)->text(), QStringLiteral("Cart"));
        QCOMPARE(m_list->item(2)->data(FacetList::MarkRole).toInt(), int{FacetList::Excluded});
        QVERIFY(m_list->item(0)->data(FacetList::ColorRole).value<QColor>().isValid());
        QVERIFY(!m_list->item(0)->data(Qt::AccessibleTextRole).toString().isEmpty());
        QVERIFY(!m_list->grab().toImage().isNull());
    }

    void aClickPicks() {
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, place(0).center());
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, Qt::AltModifier, place(0).center());
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, place(2).center()); // left out until now
        QCOMPARE(m_picked, (std::vector<std::string>{"Order", "-Order", "-Cart"}));
    }

    void keysPick() {
        m_list->setCurrentRow(1);
        QTest::keyClick(m_list.get(), Qt::Key_Return);
        QTest::keyClick(m_list.get(), Qt::Key_X);
        QCOMPARE(m_picked, (std::vector<std::string>{"Payment", "-Payment"}));
    }

    void newNumbersKeepTheRow() {
        m_list->setCurrentRow(1);
        m_list->show({{{"Payment", 400}, {"Order", 399}}, 0, 0}, {}, {});
        QCOMPARE(m_list->currentItem()->text(), QStringLiteral("Payment"));
        QCOMPARE(m_list->currentRow(), 0);
        QVERIFY(m_picked.empty());
    }
};

LEFTFOLD_TEST(TstFacetList)
#include "tst_facet_list.moc"
