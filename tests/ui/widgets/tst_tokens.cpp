// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/tokens.h"

using namespace leftfold::ui;

class TstTokens : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void textsCanBeRead_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    /// look.md asks for 4.5 : 1 wherever there is text.
    void textsCanBeRead() {
        QFETCH(bool, dark);
        const Tokens& t = dark ? darkTokens() : lightTokens();
        const std::vector<std::tuple<const char*, QColor, QColor>> pairs{{"text on base", t.text, t.base},
            {"text on window", t.text, t.window}, {"text on soft", t.text, t.soft}, {"text on hover", t.text, t.hover},
            {"text on raised", t.text, t.raised}, {"muted on base", t.muted, t.base}, {"muted on window", t.muted, t.window},
            {"muted on soft", t.muted, t.soft}, {"muted on hover", t.muted, t.hover}, {"muted on raised", t.muted, t.raised},
            {"faint on base", t.faint, t.base}, {"faint on window", t.faint, t.window}, {"accent text on base", t.accentText, t.base},
            {"accent text on soft", t.accentText, t.soft}, {"on accent", t.onAccent, t.accent}, {"added", t.added, t.addedSoft},
            {"added on base", t.added, t.base}, {"removed", t.removed, t.removedSoft}, {"removed on base", t.removed, t.base},
            {"changed", t.changed, t.changedSoft}, {"changed on base", t.changed, t.base}, {"production", t.onProduction, t.production}};
        for (const auto& [name, front, ground] : pairs)
            QVERIFY2(
                contrast(front, ground) >= 4.5, qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(name)).arg(contrast(front, ground))));
    }
    void contrastIsThatOfTheStandard() {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 10), 10);
    }
    void blendStandsBetween() {
        QCOMPARE(blend(Qt::black, Qt::white, 0.0), QColor(Qt::black));
        QCOMPARE(blend(Qt::black, Qt::white, 1.0), QColor(Qt::white));
        QCOMPARE(blend(Qt::black, Qt::white, 0.5), QColor(128, 128, 128));
    }
};

LEFTFOLD_TEST(TstTokens)
#include "tst_tokens.moc"
