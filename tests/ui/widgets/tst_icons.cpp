// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QFile>
#include <QPainter>

using namespace leftfold::ui;

class TstIcons : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
    }
    void everyFileIsADrawingOfTheFamily() {
        const QDir folder(QStringLiteral(":/leftfold/icons"));
        QVERIFY(folder.entryList().size() > 40);
        for (const QString& file : folder.entryList()) {
            QFile svg(folder.filePath(file));
            QVERIFY(svg.open(QIODevice::ReadOnly));
            const QByteArray text = svg.readAll();
            QVERIFY2(text.contains("viewBox=\"0 0 18 18\"") && text.contains("currentColor"), qPrintable(file));
            QVERIFY2(inked(iconPixmap(file.chopped(4), 16, Qt::black, 1)) > 4, qPrintable(file));
        }
    }
    void thePagesHaveIcons() {
        for (const auto* name : {"events", "aggregates", "replay", "chains", "versions", "outbox", "review", "lab", "leftfold", "lock"})
            QVERIFY2(hasIcon(QLatin1String(name)), name);
        QVERIFY(!hasIcon(QStringLiteral("no-such-icon")));
    }
    void sharpAtEveryRatio() {
        const QPixmap pixmap = iconPixmap(QStringLiteral("events"), 16, Qt::red, 2);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    }
    void wearsTheColourOfTheTheme() {
        const QIcon events = icon(QStringLiteral("events"), IconColor::Accent);
        QCOMPARE(strongest(events.pixmap(QSize(32, 32))), lightTokens().accent);
        Theme::instance().setAppearance(Appearance::Dark);
        QCOMPARE(strongest(events.pixmap(QSize(32, 32))), darkTokens().accent);
        Theme::instance().setAppearance(Appearance::Light);
    }

private:
    static int inked(const QPixmap& pixmap) {
        const QImage image = pixmap.toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y).alpha() > 100 ? 1 : 0;
        return count;
    }
    static QColor strongest(const QPixmap& pixmap) {
        const QImage image = pixmap.toImage();
        QColor best(0, 0, 0, 0);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y).alpha() > best.alpha())
                    best = image.pixelColor(x, y);
        return best;
    }
};

LEFTFOLD_TEST(TstIcons)
#include "tst_icons.moc"
