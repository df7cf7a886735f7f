// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/page_rail.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>

using namespace leftfold::ui;

class TstPageRail : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_rail = std::make_unique<PageRail>();
        for (const auto* name : {"Events", "Aggregates", "Replay"})
            m_rail->addPage(QString::fromLatin1(name).toLower(), QLatin1String(name), {});
        m_rail->setCurrent(0);
        m_rail->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_rail.get()));
    }
    void cleanup() { Theme::instance().setTextScale(1); }
    void aClickChooses() {
        QSignalSpy chosen(m_rail.get(), &PageRail::pageChosen);
        QTest::mouseClick(m_rail->button(2), Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().toInt(), 2);
        QCOMPARE(m_rail->current(), 2);
    }
    void showingAPageIsNoChoice() {
        QSignalSpy chosen(m_rail.get(), &PageRail::pageChosen);
        m_rail->setCurrent(1);
        QCOMPARE(m_rail->current(), 1);
        QCOMPARE(chosen.count(), 0);
    }
    void arrowKeysWalk() {
        m_rail->button(0)->setFocus();
        QTest::keyClick(m_rail->button(0), Qt::Key_Down);
        QCOMPARE(m_rail->current(), 1);
        QTest::keyClick(m_rail->button(1), Qt::Key_Down);
        QTest::keyClick(m_rail->button(2), Qt::Key_Down);
        QCOMPARE(m_rail->current(), 2);
        QTest::keyClick(m_rail->button(2), Qt::Key_Up);
        QCOMPARE(m_rail->current(), 1);
    }
    void namesAreWholeAtTwiceTheSize() {
        Theme::instance().setTextScale(2);
        QFont font = textFont(TextStyle::Tiny);
        QVERIFY(m_rail->button(1)->sizeHint().width() >= QFontMetrics(font).horizontalAdvance(QStringLiteral("Aggregates")));
        QCOMPARE(m_rail->button(1)->accessibleName(), QStringLiteral("Aggregates"));
    }

private:
    std::unique_ptr<PageRail> m_rail;
};

LEFTFOLD_TEST(TstPageRail)
#include "tst_page_rail.moc"
