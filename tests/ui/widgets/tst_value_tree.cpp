// SPDX-License-Identifier: Apache-2.0
#include "core/expression/print_expression.h"
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/value_tree.h"
#include <QClipboard>
#include <QGuiApplication>

using namespace leftfold;
using namespace leftfold::ui;

class TstValueTree : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_tree = std::make_unique<ValueTree>();
        m_tree->values().setValue(
            {}, parseJson(R"({"price":12.50,"items":[1,2,3],"deep":{"deeper":{"deepest":[true]}},"note":"hi"})").value());
        m_tree->collapseAll();
    }
    void opensAsMuchAsFits() {
        QCOMPARE(m_tree->visibleRows(), 4);
        m_tree->openUpTo(7);
        QCOMPARE(m_tree->visibleRows(), 7);
        m_tree->openUpTo(100);
        QCOMPARE(m_tree->visibleRows(), 10);
    }
    void copiesValues() {
        m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
        QTest::keyClick(m_tree.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("12.50"));
        m_tree->setCurrentIndex(m_tree->model()->index(3, 0));
        QTest::keyClick(m_tree.get(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("hi"));
    }
    void aPathCanBeAskedForAsAColumn() {
        QSignalSpy asked(m_tree.get(), &ValueTree::columnAsked);
        m_tree->setCurrentIndex(m_tree->model()->index(0, 0));
        QTest::keyClicks(m_tree.get(), QStringLiteral("+"));
        QCOMPARE(asked.count(), 0); // a state is no event's data
        m_tree->setFilterRoot(leftfold::PathRoot::Data);
        QTest::keyClicks(m_tree.get(), QStringLiteral("+"));
        QCOMPARE(asked.count(), 1);
        QVERIFY(leftfold::pathText(asked[0][0].value<leftfold::ValuePath>()).starts_with("data."));
    }
    void enterOpensAndCloses() {
        m_tree->setCurrentIndex(m_tree->model()->index(1, 0));
        QTest::keyClick(m_tree.get(), Qt::Key_Return);
        QCOMPARE(m_tree->visibleRows(), 7);
        QTest::keyClick(m_tree.get(), Qt::Key_Return);
        QCOMPARE(m_tree->visibleRows(), 4);
    }
    void smallNewRowsOpenThemselves() {
        const Value before = parseJson(R"({"id":1})").value();
        m_tree->values().setChange(QStringLiteral("S"), before, before);
        m_tree->openUpTo(10);
        m_tree->values().setChange(QStringLiteral("S"), before, parseJson(R"({"id":1,"shipment":{"id":"s","carrier":"DHL"}})").value());
        QCOMPARE(m_tree->visibleRows(), 5);
    }
    void filtersByAValue() {
        m_tree->setFilterRoot(PathRoot::Data);
        m_tree->resize(300, 200);
        m_tree->show();
        std::vector<std::string> asked;
        connect(m_tree.get(), &ValueTree::filterAsked, this, [&asked](const Expression& term) { asked.push_back(printExpression(term)); });
        const auto price = m_tree->model()->index(0, 0);
        m_tree->setCurrentIndex(price);
        QTest::keyClick(m_tree.get(), Qt::Key_F);
        QTest::keyClick(m_tree.get(), Qt::Key_X);
        const auto place = m_tree->visualRect(price).center();
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, Qt::ControlModifier, place);
        QTest::mouseClick(m_tree->viewport(), Qt::LeftButton, Qt::AltModifier, place);
        const std::vector<std::string> expected{"data.price = 12.50", "-data.price = 12.50", "data.price = 12.50", "-data.price = 12.50"};
        QCOMPARE(asked, expected);
        QTest::mouseClick(
            m_tree->viewport(), Qt::LeftButton, Qt::ControlModifier, m_tree->visualRect(m_tree->model()->index(1, 0)).center());
        QCOMPARE(asked.size(), expected.size()); // nothing compares with an array
    }
    void saysWhenRowsChange() {
        QSignalSpy changed(m_tree.get(), &ValueTree::rowsChanged);
        m_tree->expand(m_tree->model()->index(1, 0));
        QVERIFY(changed.count() > 0);
    }

private:
    std::unique_ptr<ValueTree> m_tree;
};

LEFTFOLD_TEST(TstValueTree)
#include "tst_value_tree.moc"
