// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/theme.h"
#include <QMenu>

using namespace leftfold::ui;

class TstButtons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
    }
    void thePrimaryButtonIsFilled() {
        const std::unique_ptr<QPushButton> primary(makeButton(QStringLiteral("Replay here"), ButtonKind::Primary));
        const std::unique_ptr<QPushButton> normal(makeButton(QStringLiteral("Chain")));
        for (auto* button : {primary.get(), normal.get()}) {
            button->resize(100, 30);
            button->ensurePolished();
        }
        QCOMPARE(primary->grab().toImage().pixelColor(50, 3), lightTokens().accent);
        QCOMPARE(normal->grab().toImage().pixelColor(50, 3), lightTokens().base);
    }
    void aMenuButtonIsReadWithoutItsArrow() {
        auto* menu = new QMenu;
        const std::unique_ptr<QPushButton> button(makeMenuButton(QStringLiteral("Copy"), menu));
        QCOMPARE(button->menu(), menu);
        QCOMPARE(button->accessibleName(), QStringLiteral("Copy"));
        setMenuButtonText(button.get(), QStringLiteral("shop.db"));
        QVERIFY(button->text().startsWith(QStringLiteral("shop.db")));
        QCOMPARE(button->accessibleName(), QStringLiteral("shop.db"));
    }
    void anIconButtonHasAName() {
        const std::unique_ptr<QToolButton> button(makeIconButton(QStringLiteral("close"), QStringLiteral("Dismiss")));
        QCOMPARE(button->accessibleName(), QStringLiteral("Dismiss"));
        QCOMPARE(button->toolTip(), QStringLiteral("Dismiss"));
        QVERIFY(button->focusPolicy() & Qt::TabFocus);
    }
};

LEFTFOLD_TEST(TstButtons)
#include "tst_buttons.moc"
