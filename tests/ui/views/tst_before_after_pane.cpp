// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/before_after_pane.h"
#include "ui/widgets/marked_text.h"
#include "ui/widgets/text_label.h"
#include <QPushButton>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

namespace {

BeforeAfter shownFor(const char* payload) {
    const auto upcasters = Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[
        {"event_type":"order.created","from":1,"to":2,"steps":[{"op":"move","from":"/cust","path":"/customer_id"},
            {"op":"convert","path":"/total","to":"integer"}]}]})",
        "u.json")
                               .value();
    Event event;
    event.position = Position{8811};
    event.type = "order.created";
    event.aggregate = {"Order", "o-2211"};
    event.payload.bytes = payload;
    event.payload.storedSize = event.payload.bytes.size();
    return beforeAfter(event, upcasters, {0, 0});
}

} // namespace

class TstBeforeAfterPane : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_pane = std::make_unique<BeforeAfterPane>();
        m_pane->resize(720, 320);
        m_pane->QWidget::show();
        m_pane->show(shownFor(R"({"cust":"c-12","total":"9900"})"), {3, 5, true, true, true});
    }
    void showsBothSides() {
        QVERIFY(find<TextLabel>("beforeAfterEvent")->text().endsWith(QStringLiteral("of Order/o-2211 \u00b7 3 of 5")));
        QVERIFY(find<MarkedText>("beforeText")->toPlainText().contains(QStringLiteral("\"cust\": \"c-12\"")));
        QVERIFY(find<MarkedText>("afterText")->toPlainText().contains(QStringLiteral("\"total\": 9900")));
        QVERIFY(!find<TextLabel>("beforeAfterNote")->isVisible());
    }
    void aFailureNamesItsStep() {
        QSignalSpy asked(m_pane.get(), &BeforeAfterPane::stepAsked);
        m_pane->show(shownFor(R"({"cust":"c-12","total":"n/a"})"), {});
        QVERIFY(find<TextLabel>("beforeAfterNote")->text().startsWith(QStringLiteral("Step 2 fails")));
        QVERIFY(find<MarkedText>("afterText")->toPlainText().contains(QStringLiteral("customer_id")));
        QTest::mouseClick(button("Show"), Qt::LeftButton);
        QCOMPARE(asked.takeFirst().first().value<std::size_t>(), std::size_t{1});
    }
    void buttonsAsk() {
        QSignalSpy previous(m_pane.get(), &BeforeAfterPane::previousAsked);
        QSignalSpy next(m_pane.get(), &BeforeAfterPane::nextAsked);
        QSignalSpy failing(m_pane.get(), &BeforeAfterPane::nextFailingAsked);
        QSignalSpy event(m_pane.get(), &BeforeAfterPane::eventAsked);
        button("\u25c0")->click();
        button("\u25b6")->click();
        button("Next failing")->click();
        button("Open event")->click();
        QTest::keyClick(m_pane.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(previous.count(), 1);
        QCOMPARE(next.count(), 2);
        QCOMPARE(failing.count(), 1);
        QCOMPARE(event.count(), 1);
    }
    void whatCannotBeIsNotOffered() {
        m_pane->show(shownFor("{}"), {1, 1, false, false, false});
        QVERIFY(!button("Next failing")->isEnabled());
        QSignalSpy next(m_pane.get(), &BeforeAfterPane::nextAsked);
        QTest::keyClick(m_pane.get(), Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(next.isEmpty());
        m_pane->clear(QStringLiteral("No event of this version is stored."));
        QVERIFY(!button("Open event")->isEnabled());
        QVERIFY(find<MarkedText>("afterText")->toPlainText().isEmpty());
    }
    void marksAskForTheirStep() {
        QSignalSpy asked(m_pane.get(), &BeforeAfterPane::stepAsked);
        auto* text = find<MarkedText>("beforeText");
        QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->markRect(text->marks().front()).center().toPoint());
        QCOMPARE(asked.takeFirst().first().value<std::size_t>(), std::size_t{0});
        m_pane->setSelectedStep(1);
        m_pane->setSelectedStep({});
    }

private:
    template <typename Widget>
    Widget* find(const char* name) {
        return m_pane->findChild<Widget*>(QString::fromLatin1(name));
    }
    QPushButton* button(const char* text) {
        for (QPushButton* each : m_pane->findChildren<QPushButton*>())
            if (each->text() == QString::fromUtf8(text))
                return each;
        return nullptr;
    }

    std::unique_ptr<BeforeAfterPane> m_pane;
};

LEFTFOLD_TEST(TstBeforeAfterPane)
#include "tst_before_after_pane.moc"
