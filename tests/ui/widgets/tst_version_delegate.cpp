// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_inventory.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/version_list_model.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/version_delegate.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstVersionDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        m_model.show(sampleInventory());
    }
    void whatGetsThereIsGreenAndWhatDoesNotIsNot() {
        QVERIFY(count(paint(0), tokens().added) > 300);
        QCOMPARE(count(paint(1), tokens().added), 0);
        QVERIFY(count(paint(1), tokens().changed) > 300);
    }
    void aLongNameTakesTheRoomOfAShareThatIsWhole() {
        const int narrow = 170;
        const QImage whole = painted(m_delegate, m_model.index(0), QStyle::State_Enabled, narrow);
        const QImage part = painted(m_delegate, m_model.index(1), QStyle::State_Enabled, narrow);
        QVERIFY(count(whole.copy(narrow - 60, 0, 60, 28), tokens().faint) == 0);
        QVERIFY(count(part.copy(narrow - 60, 0, 60, 28), tokens().changed) > 0);
    }

private:
    QImage paint(int row) { return painted(m_delegate, m_model.index(row), QStyle::State_Enabled, 260); }
    VersionListModel m_model;
    VersionDelegate m_delegate;
};

LEFTFOLD_TEST(TstVersionDelegate)
#include "tst_version_delegate.moc"
