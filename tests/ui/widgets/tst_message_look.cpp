// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/message_look.h"
#include <set>

using namespace leftfold;
using namespace leftfold::ui;

class TstMessageLook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void statesDifferInGlyphAndColour() {
        std::set<QString> icons;
        std::set<Tone> tones;
        for (int state = 0; state < 4; ++state) {
            const MessageLook look = messageLook(static_cast<MessageState>(state));
            QVERIFY2(hasIcon(look.icon), qPrintable(look.icon));
            icons.insert(look.icon);
            tones.insert(look.tone);
        }
        QCOMPARE(icons.size(), std::size_t{4});
        QCOMPARE(tones.size(), std::size_t{4});
    }
};

LEFTFOLD_TEST(TstMessageLook)
#include "tst_message_look.moc"
