// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/models/preview_model.h"
#include "ui/widgets/preview_delegate.h"
#include "ui/widgets/theme.h"

using namespace leftfold;
using namespace leftfold::ui;
using leftfold::ui::test::count;
using leftfold::ui::test::painted;

class TstPreviewDelegate : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        Event event;
        event.storedType = "MMMM";
        m_model.show({event});
    }
    void whatIsKnownIsInTextWhatIsNotIsFaint() {
        QVERIFY(count(paint(PreviewModel::Type), tokens().text) > 8);
        QCOMPARE(count(paint(PreviewModel::Version), tokens().text), 0);
    }
    void rowsAreAsHighAsOthers() { QVERIFY(m_delegate.sizeHint({}, m_model.index(0, 0)).height() > 10); }

private:
    QImage paint(int column) { return painted(m_delegate, m_model.index(0, column), QStyle::State_Enabled, 200); }
    PreviewModel m_model;
    PreviewDelegate m_delegate;
};

LEFTFOLD_TEST(TstPreviewDelegate)
#include "tst_preview_delegate.moc"
