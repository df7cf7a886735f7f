// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/palette_chains.h"
#include <QLineEdit>
#include <QListView>

using namespace leftfold::ui;

class TstPaletteChains : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>(20);
        m_session = std::make_unique<ChainSession>(m_bench->workspace);
        m_window = std::make_unique<QWidget>();
        m_window->resize(800, 600);
        auto* palette = new CommandPalette(m_window.get());
        new PaletteChains(m_bench->workspace, *palette, *m_session);
        QVERIFY(m_bench->openStore());
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        palette->open();
    }
    void cleanup() {
        m_window.reset();
        m_session.reset();
        m_bench.reset();
    }
    void aCorrelationLeadsToItsChain() {
        type("9f1c2b7e-process-one");
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("Chain of correlation 9f1c2b7e-process-one")});
        m_session->setWatched(true);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("chains"));
        QTRY_VERIFY(m_session->scene());
        QCOMPARE(m_session->correlation().text, std::string("9f1c2b7e-process-one"));
    }
    void anEventLeadsToItsCausesAndEffects() {
        type("event-5");
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("Causes and effects of event event-5")});
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_VERIFY(m_bench->workspace.selectedEvent());
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-5"));
    }
    void whatIsNotStoredIsSaidInASentence() {
        type("9f1c2b7e-process-two");
        QTRY_COMPARE(titles(), QStringList{QStringLiteral("No correlation and no event has the id 9f1c2b7e-process-two")});
    }
    void whatIsNoIdIsNotAskedFor() {
        for (const char* typed : {"ev1", "process-one", "Shelf/s-1", "event 5"}) {
            field()->clear();
            type(typed);
            QTest::qWait(20);
            QCOMPARE(titles(), QStringList());
        }
    }

private:
    void type(const char* text) { QTest::keyClicks(field(), QLatin1String(text)); }
    QLineEdit* field() { return m_window->findChild<QLineEdit*>(QStringLiteral("paletteField")); }
    QStringList titles() {
        const auto* model = m_window->findChild<QListView*>(QStringLiteral("paletteList"))->model();
        QStringList found;
        for (int row = 0; row < model->rowCount(); ++row)
            found << model->index(row, 0).data().toString();
        return found;
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ChainSession> m_session;
    std::unique_ptr<QWidget> m_window;
};

LEFTFOLD_TEST(TstPaletteChains)
#include "tst_palette_chains.moc"
