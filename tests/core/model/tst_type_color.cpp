// SPDX-License-Identifier: Apache-2.0
#include "core/model/type_color.h"
#include "tests/runner.h"

using namespace leftfold;

class TstTypeColor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Written down once: another number here means that every user's colours changed.
    void aTypeKeepsItsColourForEver() {
        QCOMPARE(typeColorIndex("Order"), 0);
        QCOMPARE(typeColorIndex("CUSTOMER"), 4);
        QCOMPARE(typeColorIndex("Cart"), 2);
        QCOMPARE(typeColorIndex(""), 5);
    }
    void bothGroundsHaveTen() {
        for (int index = 0; index < typeColorCount; ++index)
            QVERIFY(typeColorRgb(index, Shade::Light) != typeColorRgb(index, Shade::Dark));
        QCOMPARE(typeColorRgb(0, Shade::Light), std::uint32_t{0x2F6BED});
    }
};

LEFTFOLD_TEST(TstTypeColor)
#include "tst_type_color.moc"
