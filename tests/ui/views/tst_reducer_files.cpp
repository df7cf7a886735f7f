// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/reducer_bench.h"
#include "ui/views/reducer_files.h"
#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

using namespace leftfold;
using namespace leftfold::ui;

class TstReducerFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ReducerBench>();
        m_reducer = std::make_unique<ReducerSession>(m_bench->shop.workspace, m_bench->shop.session);
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_files = new ReducerFiles(*m_reducer, m_window.get());
        m_reducer->open(m_bench->write());
        QTRY_VERIFY(m_reducer->isOpen());
    }
    void cleanup() {
        m_window.reset();
        m_reducer.reset();
        m_bench.reset();
    }
    void whatIsSavedIsLeftWithoutAWord() {
        QVERIFY(m_files->mayClose());
        m_files->startNew();
        QVERIFY(!m_reducer->hasFile());
        QVERIFY(m_files->mayClose()); // nothing was typed
    }
    void editsAreAskedAbout_data() {
        QTest::addColumn<int>("button");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<bool>("saved");
        QTest::newRow("stay") << int(QMessageBox::Cancel) << false << false;
        QTest::newRow("discard") << int(QMessageBox::Discard) << true << false;
        QTest::newRow("save") << int(QMessageBox::Save) << false << true;
    }
    void editsAreAskedAbout() {
        QFETCH(int, button);
        QFETCH(bool, closes);
        QFETCH(bool, saved);
        m_reducer->setText("{}");
        answer(button);
        QCOMPARE(m_files->mayClose(), closes);
        if (saved)
            QTRY_VERIFY(!m_window->isVisible()); // it closes when it is saved
        QCOMPARE(m_reducer->isSaved(), saved);
        QCOMPARE(ReducerBench::read(m_bench->file()) == "{}", saved);
    }
    void stayingKeepsTheEdits() {
        m_reducer->setText("{}");
        answer(QMessageBox::Cancel);
        m_files->openNamed("order");
        QCOMPARE(m_reducer->title(), std::string("shelf.reducer.json"));
    }
    void draftingOverAScriptAsks() {
        QVERIFY(m_bench->show());
        m_reducer->open(m_bench->write("fromStream('x').when({})", "shelf.js"));
        QTRY_VERIFY(m_reducer->isScript());
        m_reducer->setText("// mine");
        answer(QMessageBox::Cancel);
        m_files->draft();
        QVERIFY(!m_reducer->isInferring());
        QCOMPARE(m_reducer->document().text(), std::string("// mine"));
    }
    void theMenuOffersTheSamples() {
        QMenu menu;
        m_files->fillMenu(menu);
        QStringList names;
        for (const QAction* action : menu.actions())
            names << action->text();
        QVERIFY(names.contains(QStringLiteral("Open sample: order")));
        QVERIFY(names.contains(QStringLiteral("Save as…")));
    }

private:
    static void answer(int button) {
        QTimer::singleShot(50, qApp, [button] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                box->button(static_cast<QMessageBox::StandardButton>(button))->click();
        });
    }

    std::unique_ptr<ReducerBench> m_bench;
    std::unique_ptr<ReducerSession> m_reducer;
    std::unique_ptr<QWidget> m_window;
    ReducerFiles* m_files = nullptr;
};

LEFTFOLD_TEST(TstReducerFiles)
#include "tst_reducer_files.moc"
