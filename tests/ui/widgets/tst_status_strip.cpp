// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/status_strip.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstStatusStrip : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_strip = std::make_unique<StatusStrip>();
        m_strip->show();
    }
    void factsInOrder() {
        m_strip->setFacts({QStringLiteral("1 204 332 events"), QStringLiteral("20 113 aggregates")});
        m_strip->setFacts({QStringLiteral("5 events")});
        QStringList texts;
        for (auto* label : m_strip->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly))
            texts << label->text();
        QVERIFY(texts.contains(QStringLiteral("5 events")));
        QVERIFY(!texts.contains(QStringLiteral("20 113 aggregates")));
    }
    void aJobShowsHowFarAndCanBeCancelled() {
        auto* cancel = m_strip->findChild<QToolButton*>(QStringLiteral("cancelJob"));
        QVERIFY(!cancel->isVisible());
        m_strip->showJob(QStringLiteral("Counting types"), 43);
        QCOMPARE(m_strip->findChild<QLabel*>(QStringLiteral("job"))->text(), QStringLiteral("Counting types… 43 %"));
        QVERIFY(cancel->isVisible());
        QSignalSpy asked(m_strip.get(), &StatusStrip::cancelAsked);
        cancel->click();
        QCOMPARE(asked.count(), 1);
        m_strip->showJob(QStringLiteral("Opening"), -1);
        QCOMPARE(m_strip->findChild<QLabel*>(QStringLiteral("job"))->text(), QStringLiteral("Opening…"));
        m_strip->hideJob();
        QVERIFY(!cancel->isVisible());
    }
    void timesAreSwitchedInOnePlace() {
        auto* button = m_strip->findChild<QPushButton*>(QStringLiteral("timeDisplay"));
        QCOMPARE(button->accessibleName(), QStringLiteral("UTC"));
        QList<TimeDisplay> chosen;
        connect(m_strip.get(), &StatusStrip::timeDisplayChosen, this, [&](TimeDisplay display) { chosen << display; });
        button->menu()->actions().at(2)->trigger();
        QCOMPARE(chosen, QList<TimeDisplay>{TimeDisplay::Relative});
        QCOMPARE(button->accessibleName(), QStringLiteral("UTC")); // the workspace decides
        m_strip->setTimeDisplay(TimeDisplay::Local);
        QCOMPARE(button->accessibleName(), QStringLiteral("local time"));
    }

private:
    std::unique_ptr<StatusStrip> m_strip;
};

LEFTFOLD_TEST(TstStatusStrip)
#include "tst_status_strip.moc"
