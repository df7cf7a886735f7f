// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/color_choice.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>

using namespace leftfold::ui;

class TstColorChoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void keysAndMouseChoose() {
        ColorChoice choice;
        choice.resize(choice.sizeHint());
        QSignalSpy chosen(&choice, &ColorChoice::chosen);
        QTest::keyClick(&choice, Qt::Key_Left);
        QCOMPARE(chosen.count(), 0); // there is nothing before none
        QTest::keyClick(&choice, Qt::Key_Right);
        QCOMPARE(choice.color(), 0);
        QTest::mouseClick(&choice, Qt::LeftButton, {}, QPoint(choice.width() - 4, 10));
        QCOMPARE(choice.color(), 9);
        QTest::keyClick(&choice, Qt::Key_Right);
        QCOMPARE(choice.color(), 9);
        QCOMPARE(chosen.count(), 2);
    }
    void saysWhatIsChosen() {
        ColorChoice choice;
        QCOMPARE(choice.accessibleDescription(), QStringLiteral("no colour"));
        choice.setColor(1);
        QCOMPARE(choice.accessibleDescription(), QStringLiteral("orange"));
        choice.setColor(99);
        QCOMPARE(choice.color(), 9);
        QStringList names;
        for (int color = -1; color < 10; ++color)
            names << ColorChoice::nameOf(color);
        QCOMPARE(names.removeDuplicates(), 0);
    }
    void theChosenOneHasARing() {
        ColorChoice choice;
        choice.resize(choice.sizeHint());
        const QImage none = choice.grab().toImage();
        choice.setColor(3);
        QVERIFY(choice.grab().toImage() != none);
    }
};

LEFTFOLD_TEST(TstColorChoice)
#include "tst_color_choice.moc"
