// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/marked_text.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

namespace {

MarkedLines lines() {
    using Kind = TracedChange::Kind;
    return {{QStringLiteral("{"), QStringLiteral("  \"a\": { \"b\": 1 },"), QStringLiteral("  \"c\": 2"), QStringLiteral("}")},
        {{1, 2, 19, Kind::Added, {0}, QStringLiteral("/a")}, {1, 9, 15, Kind::Changed, {0, 4}, QStringLiteral("/a/b")},
            {2, 2, 8, Kind::Removed, {2}, QStringLiteral("/c")}},
        1204};
}

} // namespace

class TstMarkedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_text = std::make_unique<MarkedText>();
        m_text->resize(400, 200);
        m_text->setMarked(lines(), {QStringLiteral("move /x → /a")});
        m_text->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_text.get()));
    }
    void marksStandOnTheirGround() {
        const QImage image = m_text->grab().toImage();
        QVERIFY(count(image, tokens().addedSoft) > 300);
        QVERIFY(count(image, tokens().changedSoft) > 100);
        QVERIFY(count(image, tokens().removedSoft) > 100);
        QVERIFY(m_text->toPlainText().contains(QStringLiteral("204 lines more")));
    }
    void theInnermostMarkIsFound() {
        const auto& marks = m_text->marks();
        QCOMPARE(m_text->markAt(center(1))->place, QStringLiteral("/a/b"));
        QCOMPARE(m_text->markAt(m_text->markRect(marks[0]).topLeft().toPoint() + QPoint(4, 4))->place, QStringLiteral("/a"));
        QVERIFY(!m_text->markAt({380, 190}));
        QVERIFY(!m_text->markAt(QPoint(1, 4)));
    }
    void clicksAndEnterAskForTheStep() {
        QSignalSpy asked(m_text.get(), &MarkedText::stepAsked);
        QTest::mouseClick(m_text->viewport(), Qt::LeftButton, {}, center(1));
        QCOMPARE(asked.takeFirst().first().value<std::size_t>(), std::size_t{4});
        QTest::keyClick(m_text.get(), Qt::Key_Return);
        QCOMPARE(asked.takeFirst().first().value<std::size_t>(), std::size_t{4});
        QTest::mouseClick(m_text->viewport(), Qt::LeftButton, {}, {380, 190});
        QVERIFY(asked.isEmpty());
    }
    void theStepStandsOut() {
        const int plain = count(m_text->grab().toImage(), tokens().removed);
        m_text->setStrongStep(2);
        const QImage image = m_text->grab().toImage();
        QVERIFY(count(image, tokens().removed) > plain);
        QCOMPARE(count(image, tokens().addedSoft), 0); // fainter
    }
    void textCanBeTaken() {
        m_text->selectAll();
        QVERIFY(m_text->textCursor().selectedText().contains(QStringLiteral("\"c\": 2")));
        QVERIFY(m_text->isReadOnly());
    }

private:
    QPoint center(std::size_t mark) const { return m_text->markRect(m_text->marks()[mark]).center().toPoint(); }

    std::unique_ptr<MarkedText> m_text;
};

LEFTFOLD_TEST(TstMarkedText)
#include "tst_marked_text.moc"
