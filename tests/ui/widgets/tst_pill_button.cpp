// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/pill_button.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstPillButton : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isAPillThatCanBeClicked() {
        Theme::instance().install();
        PillButton button(QStringLiteral("2 cycles"), Tone::Changed);
        button.resize(button.sizeHint());
        button.show();
        QVERIFY(count(button.grab().toImage(), tokens().changedSoft) > 100);
        QSignalSpy clicked(&button, &QAbstractButton::clicked);
        QTest::mouseClick(&button, Qt::LeftButton);
        QTest::keyClick(&button, Qt::Key_Space);
        QCOMPARE(clicked.count(), 2);
        QVERIFY(button.sizeHint().width() > pillWidth(button.text()));
    }
};

LEFTFOLD_TEST(TstPillButton)
#include "tst_pill_button.moc"
