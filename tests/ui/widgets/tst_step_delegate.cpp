// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_timeline.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/step_list_model.h"
#include "ui/widgets/step_delegate.h"
#include "ui/widgets/theme.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstStepDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        m_model.setTimeline(ui::test::sampleTimeline(5, 3));
        m_delegate.setColors(m_colors);
    }
    void typesHaveTheirColour() {
        m_delegate.setHead(5);
        QVERIFY(count(paint(1, StepListModel::Type), m_colors.color("order.created")) >= 36);
        QVERIFY(count(paint(2, StepListModel::Type), m_colors.color("order.item_added")) >= 36);
    }
    void whatIsAheadIsQuieter() {
        m_delegate.setHead(1);
        QCOMPARE(count(paint(2, StepListModel::Type), m_colors.color("order.item_added")), 0);
    }
    void failedStepsAreMarked() {
        m_delegate.setHead(5);
        QVERIFY(paint(3, StepListModel::Type) != paint(2, StepListModel::Type));
        QVERIFY(paint(3, StepListModel::Changes) != paint(2, StepListModel::Changes));
    }

private:
    QImage paint(int row, int column) { return painted(m_delegate, m_model.index(row, column)); }
    StepListModel m_model{[](std::size_t, std::size_t) {}};
    EventTypeColors m_colors{{"order.created", "order.item_added"}};
    StepDelegate m_delegate;
};

LEFTFOLD_TEST(TstStepDelegate)
#include "tst_step_delegate.moc"
