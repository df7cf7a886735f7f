// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_findings.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/finding_list_model.h"
#include "ui/widgets/finding_delegate.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstFindingDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        m_model.show(sampleFindings());
    }
    void headingsCount() { QVERIFY(count(paint(0), tokens().changedSoft) > 20); }
    void entriesWearTheirAggregatesColour() {
        QVERIFY(count(paint(1), typeColor("Shelf")) >= 36);
        QCOMPARE(count(paint(1), tokens().changedSoft), 0);
    }
    void narrowRowsAreDrawnToo() {
        QVERIFY(count(painted(m_delegate, m_model.index(1), QStyle::State_Enabled, 60), Qt::magenta) < 60 * 28);
    }

private:
    QImage paint(int row) { return painted(m_delegate, m_model.index(row), QStyle::State_Enabled, 900); }
    FindingListModel m_model;
    FindingDelegate m_delegate;
};

LEFTFOLD_TEST(TstFindingDelegate)
#include "tst_finding_delegate.moc"
