// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/chain_scenes.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/chain_minimap.h"
#include "ui/widgets/type_colors.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstChainMinimap : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsTheChainAndTheFrame() {
        ChainMinimap map;
        map.resize(400, 44);
        QVERIFY(!map.grab().isNull()); // no scene
        map.setScene(deepScene(3000));
        map.setFrame(0.2, 0.4, 600, 900);
        const QImage image = map.grab().toImage();
        QVERIFY(count(image, typeColor("Order")) > 20);
        QVERIFY(count(image, tokens().accent) > 20);
    }
    void aDragAsksForAPlace() {
        ChainMinimap map;
        map.resize(432, 44);
        map.setScene(deepScene(1000));
        QSignalSpy asked(&map, &ChainMinimap::dragged);
        QTest::mouseClick(&map, Qt::LeftButton, {}, {216, 21});
        QCOMPARE(asked.count(), 1);
        QVERIFY(std::abs(asked[0][0].toDouble() - 0.5) < 0.01);
        QVERIFY(std::abs(asked[0][1].toInt() - 500) < 40);
        QTest::mouseClick(&map, Qt::LeftButton, {}, {0, 43});
        QCOMPARE(asked[1][0].toDouble(), 0.0);
        QCOMPARE(asked[1][1].toInt(), 999);
    }
};

LEFTFOLD_TEST(TstChainMinimap)
#include "tst_chain_minimap.moc"
