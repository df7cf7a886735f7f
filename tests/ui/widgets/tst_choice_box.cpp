// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/choice_box.h"
#include "ui/widgets/theme.h"

using namespace leftfold::ui;

class TstChoiceBox : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsThatItOpens() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        ChoiceBox box;
        box.resize(120, 28);
        box.show();
        const QImage image = box.grab().toImage();
        int inked = 0;
        for (int y = 4; y < 24; ++y)
            for (int x = 100; x < 116; ++x)
                inked += image.pixelColor(x, y).lightness() < 160 ? 1 : 0;
        QVERIFY(inked > 5);
    }
};

LEFTFOLD_TEST(TstChoiceBox)
#include "tst_choice_box.moc"
