// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/notice_line.h"
#include "ui/widgets/theme.h"
#include <QPushButton>
#include <QSignalSpy>

using namespace leftfold::ui;

class TstNoticeLine : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void saysASentenceAndOffersAStep() {
        NoticeLine line;
        line.resize(600, 40);
        line.show(QStringLiteral("out of date"), Tone::Changed, QStringLiteral("The mapping cannot run."), QStringLiteral("Undo"));
        QCOMPARE(line.sentence(), QStringLiteral("The mapping cannot run."));
        auto* step = line.findChild<QPushButton*>(QStringLiteral("noticeStep"));
        QSignalSpy asked(&line, &NoticeLine::stepAsked);
        step->click();
        QCOMPARE(asked.count(), 1);
        line.show(QStringLiteral("note"), Tone::Neutral, QStringLiteral("Nothing to do."));
        QVERIFY(!step->isVisible());
    }
    void longSentencesWrap() {
        NoticeLine line;
        line.show(QStringLiteral("note"), Tone::Neutral, QStringLiteral("word ").repeated(60));
        QVERIFY(line.heightForWidth(300) > line.heightForWidth(2000));
    }
};

LEFTFOLD_TEST(TstNoticeLine)
#include "tst_notice_line.moc"
