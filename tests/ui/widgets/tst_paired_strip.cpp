// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_pairs.h"
#include "ui/widgets/paired_strip.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstPairedStrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }

    void theHeadIsDraggedOverBoth() {
        PairedStrip strip;
        strip.resize(600, strip.sizeHint().height());
        strip.setSteps(ui::test::samplePairs(), QStringLiteral("real"), QStringLiteral("branch"));
        QCOMPARE(strip.maximum(), 6);
        strip.show();
        const QSignalSpy moved(&strip, &PairedStrip::valueChanged);
        QTest::mouseClick(&strip, Qt::LeftButton, {}, QPoint(qRound(strip.xOf(3)), 20));
        QCOMPARE(strip.value(), 3);
        QCOMPARE(strip.rowAt(strip.xOf(5)), 5);
        QCOMPARE(strip.rowAt(-100), 0);
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.value(), 4);
        QCOMPARE(moved.count(), 2);
    }

    void anythingIsPainted() {
        PairedStrip strip;
        strip.resize(600, strip.sizeHint().height());
        const QImage empty = strip.grab().toImage();
        strip.setSteps(ui::test::samplePairs(), QStringLiteral("real"), QStringLiteral("branch"));
        QVERIFY(strip.grab().toImage() != empty);
        strip.setSteps(nullptr, {}, {});
        QCOMPARE(strip.maximum(), 0);
        strip.grab();
    }

    void aLongHistoryIsPaintedInTime() {
        PairedStrip strip;
        strip.resize(600, strip.sizeHint().height());
        strip.setSteps(ui::test::samplePairs(50'000), QStringLiteral("real"), QStringLiteral("branch"));
        QElapsedTimer timer;
        timer.start();
        strip.grab();
        qInfo("painted in %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 2000);
    }
};

LEFTFOLD_TEST(TstPairedStrip)
#include "tst_paired_strip.moc"
