// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include <QPainter>

using namespace leftfold::ui;

class TstBadges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
    }
    void everyToneCanBeRead() {
        for (const auto tone : {Tone::Neutral, Tone::Accent, Tone::Added, Tone::Changed, Tone::Removed, Tone::Alarm})
            QVERIFY(contrast(toneColors(tone).text, toneColors(tone).ground) >= 4.5);
    }
    void widthsAreWhatIsDrawn() {
        QImage image(200, 28, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const QString text = QStringLiteral("published");
        QCOMPARE(drawPill(&painter, 10, image.rect(), text, Tone::Added), 10 + pillWidth(text));
        QCOMPARE(drawVersionBadge(&painter, 10, image.rect(), QStringLiteral("v2")), 10 + versionBadgeWidth(QStringLiteral("v2")));
        QCOMPARE(drawTypeDot(&painter, 10, image.rect(), Qt::red), 10 + typeDotAdvance);
    }
    void theDotHasItsTypesColourInBothThemes() {
        Badge dot(Badge::Kind::TypeDot);
        dot.setAggregateType("Order");
        dot.resize(dot.sizeHint());
        QCOMPARE(dot.grab().toImage().pixelColor(4, 4), typeColorAt(0, false));
        Theme::instance().setAppearance(Appearance::Dark);
        QCOMPARE(dot.grab().toImage().pixelColor(4, 4), typeColorAt(0, true));
        Theme::instance().setAppearance(Appearance::Light);
    }
    void aBadgeIsReadAloud() {
        Badge badge(Badge::Kind::Pill);
        badge.setText(QStringLiteral("dead"));
        badge.setTone(Tone::Removed);
        QCOMPARE(badge.accessibleName(), QStringLiteral("dead"));
        QCOMPARE(badge.sizeHint().width(), pillWidth(QStringLiteral("dead")));
    }
};

LEFTFOLD_TEST(TstBadges)
#include "tst_badges.moc"
