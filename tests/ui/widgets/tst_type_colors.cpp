// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/tokens.h"
#include "ui/widgets/type_colors.h"
#include <set>

using namespace leftfold::ui;

class TstTypeColors : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theSampleTypesHaveTheColoursOfTheMockUps() {
        QCOMPARE(typeColorAt(typeColorIndex("Order"), false), QColor(0x2F6BED));
        QCOMPARE(typeColorAt(typeColorIndex("Payment"), false), QColor(0xC25A12));
        QCOMPARE(typeColorAt(typeColorIndex("Inventory"), false), QColor(0x16866A));
        QCOMPARE(typeColorAt(typeColorIndex("Shipment"), true), QColor(0xBC8CF2));
        QCOMPARE(typeColorAt(typeColorIndex("Customer"), true), QColor(0xF07BAE));
    }
    void caseDoesNotMatter() {
        QCOMPARE(typeColorIndex("ORDER"), typeColorIndex("order"));
        QCOMPARE(typeColorIndex("BankAccount"), typeColorIndex("bankaccount"));
    }
    /// Written down once: another number here means that every user's colours changed.
    void aTypeKeepsItsColourForEver() {
        QCOMPARE(typeColorIndex("BankAccount"), knownBankAccount);
        QCOMPARE(typeColorIndex("Cart"), knownCart);
        QCOMPARE(typeColorIndex(""), knownEmpty);
    }
    void tenColoursThatDifferAndCanBeSeen() {
        for (const bool dark : {false, true}) {
            std::set<QRgb> seen;
            for (int index = 0; index < typeColorCount; ++index) {
                const QColor color = typeColorAt(index, dark);
                seen.insert(color.rgb());
                QVERIFY(contrast(color, (dark ? darkTokens() : lightTokens()).base) >= 3.0);
            }
            QCOMPARE(seen.size(), std::size_t(typeColorCount));
        }
    }
    void manyTypesUseEveryColour() {
        std::set<int> used;
        for (int number = 0; number < 200; ++number)
            used.insert(typeColorIndex("Type" + std::to_string(number)));
        QCOMPARE(used.size(), std::size_t(typeColorCount));
    }

private:
    static constexpr int knownBankAccount = 0;
    static constexpr int knownCart = 2;
    static constexpr int knownEmpty = 5;
};

LEFTFOLD_TEST(TstTypeColors)
#include "tst_type_colors.moc"
