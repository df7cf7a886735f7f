// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/layout_bench.h"
#include "ui/views/layout_files.h"
#include <QApplication>
#include <QMessageBox>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstLayoutFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<LayoutBench>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_files = new LayoutFiles(m_bench->layout, m_window.get());
        QVERIFY(m_bench->describe());
        m_bench->layout.saveAs(m_bench->file());
        QTRY_VERIFY(m_bench->layout.isSaved());
        m_left = false;
    }
    void cleanup() {
        m_window.reset();
        m_bench.reset();
    }
    void whatIsSavedIsLeftWithoutAWord() {
        m_files->leaveFor([this] { m_left = true; });
        QVERIFY(m_left);
    }
    void editsAreAskedAbout_data() {
        QTest::addColumn<int>("button");
        QTest::addColumn<bool>("leaves");
        QTest::addColumn<bool>("saved");
        QTest::newRow("stay") << int(QMessageBox::Cancel) << false << false;
        QTest::newRow("discard") << int(QMessageBox::Discard) << true << false;
        QTest::newRow("save") << int(QMessageBox::Save) << true << true;
    }
    void editsAreAskedAbout() {
        QFETCH(int, button);
        QFETCH(bool, leaves);
        QFETCH(bool, saved);
        m_bench->layout.setRole("version", {});
        answer(button);
        m_files->leaveFor([this] { m_left = true; });
        QTRY_COMPARE(m_left, leaves);
        QCOMPARE(m_bench->layout.isSaved(), saved);
    }
    void openingWaitsForTheFile() {
        m_bench->layout.setRole("version", {});
        m_files->whenSaved([this] { m_left = true; });
        QVERIFY(!m_left);
        QTRY_VERIFY(m_left);
        QVERIFY(m_bench->layout.isSaved());
    }
    void aConflictOffersToOverwrite() {
        m_bench->layout.setRole("version", {});
        m_bench->write("{}");
        connect(&m_bench->layout, &LayoutSession::failed, m_files, [this](const Error& error) { m_took = m_files->takeConflict(error); });
        press(QStringLiteral("Overwrite it"));
        m_files->save();
        QTRY_VERIFY(m_bench->layout.isSaved());
        QVERIFY(m_took);
        QVERIFY(!m_files->takeConflict({ErrorCode::NotFound, "gone", {}}));
    }

private:
    static void answer(int button) {
        QTimer::singleShot(0, qApp, [button] {
            if (auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget()))
                box->button(static_cast<QMessageBox::StandardButton>(button))->click();
        });
    }
    void press(const QString& text) {
        auto* timer = new QTimer(m_window.get());
        connect(timer, &QTimer::timeout, timer, [timer, text] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (!box)
                return;
            timer->stop();
            for (QAbstractButton* button : box->buttons())
                if (button->text() == text)
                    button->click();
        });
        timer->start(1);
    }

    std::unique_ptr<LayoutBench> m_bench;
    std::unique_ptr<QWidget> m_window;
    LayoutFiles* m_files = nullptr;
    bool m_left = false;
    bool m_took = false;
};

LEFTFOLD_TEST(TstLayoutFiles)
#include "tst_layout_files.moc"
