// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/version_bench.h"
#include "ui/views/mapping_files.h"
#include <QApplication>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstMappingFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<VersionBench>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_files = new MappingFiles(m_bench->mapping, m_window.get());
        QVERIFY(m_bench->openMapping(m_bench->write()));
    }
    void cleanup() {
        m_window.reset();
        m_bench.reset();
    }
    void whatIsSavedIsLeftWithoutAWord() {
        QVERIFY(m_files->mayClose());
        m_files->startNew();
        QVERIFY(!m_bench->mapping.hasFile());
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
        QVERIFY(m_bench->mapping.edit("drop", &VersionBench::dropFirstStep));
        answer(button);
        QCOMPARE(m_files->mayClose(), closes);
        if (saved)
            QTRY_VERIFY(!m_window->isVisible()); // it closes when it is saved
        QCOMPARE(m_bench->mapping.isSaved(), saved);
        QCOMPARE(VersionBench::read(m_bench->file()) == m_bench->mapping.document().text(), saved);
    }
    void stayingKeepsTheEdits() {
        QVERIFY(m_bench->mapping.edit("drop", &VersionBench::dropFirstStep));
        answer(QMessageBox::Cancel);
        m_files->openNamed("order");
        QVERIFY(!m_bench->mapping.isSaved());
        QCOMPARE(m_bench->mapping.title(), std::string("shop.upcasters.json"));
    }
    void savingGoesFirst() {
        QVERIFY(m_bench->mapping.edit("drop", &VersionBench::dropFirstStep));
        answer(QMessageBox::Save);
        m_files->openNamed("order");
        QTRY_COMPARE(m_bench->mapping.title(), std::string("order.upcasters.json"));
        QVERIFY(VersionBench::read(m_bench->file()) != VersionBench::text);
    }
    void aConflictOffersToOverwrite() {
        QVERIFY(m_bench->mapping.edit("drop", &VersionBench::dropFirstStep));
        connect(&m_bench->mapping, &MappingSession::failed, m_files, [this](const Error& error) { m_took = m_files->takeConflict(error); });
        m_bench->write("{}");
        press(QStringLiteral("Overwrite it"));
        m_files->save();
        QTRY_VERIFY(m_bench->mapping.isSaved());
        QVERIFY(m_took);
        QCOMPARE(VersionBench::read(m_bench->file()), m_bench->mapping.document().text());
        QVERIFY(!m_files->takeConflict({ErrorCode::NotFound, "gone", {}}));
    }
    void theMenuNamesSamples() {
        QMenu menu;
        m_files->fillMenu(menu);
        QStringList names;
        for (const QAction* action : menu.actions())
            names << action->text();
        QVERIFY2(names.contains(QStringLiteral("Open sample: order")), qPrintable(names.join(u' ')));
    }

private:
    /// Answers the question as soon as it is asked.
    void answer(int button) {
        QTimer::singleShot(0, this, [button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            QVERIFY(box);
            box->button(QMessageBox::StandardButton(button))->click();
        });
    }
    void press(const QString& text) {
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [text, timer] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            for (auto* button : box ? box->buttons() : QList<QAbstractButton*>())
                if (button->text() == text) {
                    timer->deleteLater();
                    button->click();
                    return;
                }
        });
        timer->start(5);
    }

    std::unique_ptr<VersionBench> m_bench;
    std::unique_ptr<QWidget> m_window;
    MappingFiles* m_files = nullptr;
    bool m_took = false;
};

LEFTFOLD_TEST(TstMappingFiles)
#include "tst_mapping_files.moc"
