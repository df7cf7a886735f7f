// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/printed.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/payload_pane.h"
#include "ui/widgets/json_view.h"
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstPayloadPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>(10);
        m_pane = std::make_unique<PayloadPane>(m_bench->workspace);
        m_pane->resize(360, 400);
        m_pane->setVisible(true);
        QVERIFY(m_bench->openStore());
    }
    void cleanup() { m_pane.reset(); }
    void digitsStayAsStored() {
        show(R"({"serial":12345678901234567890123,"price":0.10,"huge":1e400,"zero":-0})");
        QCOMPARE(ui::test::printed(view()->values()),
            QStringList({QStringLiteral("serial | 12345678901234567890123"), QStringLiteral("price | 0.10"), QStringLiteral("huge | 1e400"),
                QStringLiteral("zero | -0")}));
    }
    void nothingIsSaidToBeNothing() {
        show("{}");
        QVERIFY(!view()->isVisible());
        QVERIFY(note()->text().contains(QLatin1String("{}")));
        Event event = m_bench->event(1);
        event.payload.absent = true;
        m_pane->show(event);
        QVERIFY(note()->isVisible() && note()->text().contains(QLatin1String("no payload")));
    }
    void whatIsNoJsonIsShownAsItIs() {
        m_pane->show(m_bench->event(4));
        auto* raw = m_pane->findChild<QPlainTextEdit*>();
        QVERIFY(raw->isVisible());
        QCOMPARE(raw->toPlainText(), QStringLiteral("oops"));
        QVERIFY(note()->isVisible());
        show(R"({"fine":true})");
        QVERIFY(!raw->isVisible() && !note()->isVisible());
    }
    void whatWasDecodedSaysFromWhat() {
        Event event = m_bench->event(1);
        event.payload.bytes = "\x81\xA1"
                              "a\x01";
        event.payload.storedSize = event.payload.bytes.size();
        event.payload.encoding = Encoding::Binary;
        event.payload.decoded = "{\"a\":1}";
        event.payload.format = "MessagePack";
        m_pane->show(event);
        auto* format = m_pane->findChild<QLabel*>(QStringLiteral("inspectorFormat"));
        QVERIFY(format->isVisible() && format->text().startsWith(QLatin1String("MessagePack")) && !note()->isVisible());
        auto* raw = m_pane->findChild<QPlainTextEdit*>();
        auto* stored = m_pane->findChild<QPushButton*>(QStringLiteral("inspectorStored"));
        QVERIFY(stored->isVisible() && !raw->isVisible());
        stored->click();
        QVERIFY(raw->isVisible() && raw->toPlainText().startsWith(QLatin1String("000000  81 a1 61 01")));
        show(R"({"fine":true})");
        QVERIFY(!format->isVisible() && !stored->isVisible() && !raw->isVisible());
    }
    void aCutPayloadIsReadWhole() {
        Event cut = m_bench->event(2);
        cut.payload.bytes.resize(3);
        QSignalSpy read(m_pane.get(), &PayloadPane::bodyRead);
        m_pane->show(cut);
        QVERIFY(note()->text().startsWith(QLatin1String("Reading")));
        QTRY_COMPARE(read.count(), 1);
        QCOMPARE(ui::test::printed(view()->values()).size(), 2);
    }
    void anotherEventSilencesTheOneBefore() {
        Event cut = m_bench->event(2);
        cut.payload.bytes.resize(3);
        m_pane->show(cut);
        QSignalSpy read(m_pane.get(), &PayloadPane::bodyRead);
        m_pane->show(m_bench->event(3));
        QTRY_VERIFY(!m_bench->workspace.jobs().current());
        QCOMPARE(read.count(), 1);
        QCOMPARE(read.front().front().value<Event>().id.text, std::string("event-3"));
    }

private:
    void show(const char* payload) {
        Event event = m_bench->event(1);
        event.payload.bytes = payload;
        event.payload.storedSize = event.payload.bytes.size();
        m_pane->show(event);
    }
    JsonView* view() { return m_pane->findChild<JsonView*>(); }
    QLabel* note() { return m_pane->findChild<QLabel*>(QStringLiteral("inspectorDataNote")); }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<PayloadPane> m_pane;
};

LEFTFOLD_TEST(TstPayloadPane)
#include "tst_payload_pane.moc"
