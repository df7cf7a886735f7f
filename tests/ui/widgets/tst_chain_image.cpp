// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/chain_image.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstChainImage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void twiceItsSize() {
        const QImage image = imageOfSvg(square("10"));
        QCOMPARE(image.size(), QSize(20, 20));
        QCOMPARE(image.pixelColor(5, 5), QColor(255, 0, 0));
    }
    void hugeOnesFit() {
        const QImage image = imageOfSvg(square("900000"));
        QVERIFY(!image.isNull());
        QVERIFY(image.width() <= 16'000);
    }
    void noneIsNull() { QVERIFY(imageOfSvg("not a picture").isNull()); }

private:
    static std::string square(const std::string& side) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + side + "\" height=\"" + side
            + "\"><rect width=\"100%\" height=\"100%\" fill=\"#ff0000\"/></svg>";
    }
};

LEFTFOLD_TEST(TstChainImage)
#include "tst_chain_image.moc"
