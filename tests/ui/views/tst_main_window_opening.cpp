// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include "ui/views/connection_list.h"
#include "ui/views/open_store_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/password_bar.h"
#include "ui/widgets/store_line.h"
#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstMainWindowOpening : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_bench = std::make_unique<WindowBench>(); }
    void aPasswordIsAskedForOverThePage() {
        auto* bar = m_bench->child<PasswordBar>("passwordBar");
        m_bench->window->openStore({"postgresql://reader:wr0ng@db/shop"});
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(sentence(), QStringLiteral("postgresql://reader@db/shop refuses the password."));
        m_bench->window->openStore({"postgresql://reader@db/shop"});
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(sentence(), QStringLiteral("postgresql://reader@db/shop asks for a password."));
        give("right", true);
        QTRY_VERIFY(m_bench->workspace.isOpen());
        QVERIFY(!bar->isVisible());
        QTRY_COMPARE(m_bench->keychain.kept["postgresql://reader@db/shop"], std::string("right"));
        m_bench->workspace.close();
        m_bench->window->openStore({"postgresql://reader@db/shop"}); // now it is known
        QTRY_VERIFY(m_bench->workspace.isOpen());
        QVERIFY(!bar->isVisible());
    }
    void withoutAKeychainItIsNotOffered() {
        m_bench->keychain.isThere = false;
        m_bench->window->openStore({"postgresql://reader@db/shop"});
        QTRY_VERIFY(m_bench->child<PasswordBar>("passwordBar")->isVisible());
        QVERIFY(!m_bench->child<QCheckBox>("keepPassword")->isEnabled());
    }
    void noPasswordIsSeenOrWrittenAnywhere() {
        m_bench->window->openStore({"postgresql://reader:right@db/shop?sslpassword=right"});
        QTRY_VERIFY(m_bench->workspace.isOpen());
        QTRY_VERIFY(m_bench->workspace.summary());
        m_bench->window->close(); // writes what is remembered
        m_bench->settings.sync();
        for (const QFileInfo& file : QDir(m_bench->folder.path()).entryInfoList(QDir::Files)) {
            QFile read(file.filePath());
            QVERIFY(read.open(QIODevice::ReadOnly));
            QVERIFY(!read.readAll().contains("right"));
        }
        QVERIFY(!m_bench->window->windowTitle().contains(QLatin1String("right")));
        for (auto* label : m_bench->window->findChildren<QLabel*>())
            QVERIFY2(!label->text().contains(QLatin1String("right@")) && !label->toolTip().contains(QLatin1String("right@")),
                qPrintable(label->text()));
        for (auto* widget : m_bench->window->findChildren<QWidget*>())
            QVERIFY2(!widget->toolTip().contains(QLatin1String("right@")), qPrintable(widget->toolTip()));
    }
    void aSavedConnectionGivesItsNameAndColour() {
        m_bench->saved.save({{}, QStringLiteral("the shop"), {}, 3, false, QStringLiteral("shop"), {}});
        QVERIFY(m_bench->openStore());
        QVERIFY(m_bench->child<QPushButton>("storeMenu")->text().contains(QLatin1String("the shop")));
        const QImage violet = m_bench->child<StoreLine>("storeLine")->grab().toImage();
        auto saved = m_bench->saved.all().front();
        saved.color = 1;
        m_bench->saved.save(saved);
        QVERIFY(m_bench->child<StoreLine>("storeLine")->grab().toImage().pixel(600, 1) != violet.pixel(600, 1));
    }
    void theOpenStoreIsGivenAName() {
        QVERIFY(m_bench->openStore());
        for (QAction* action : m_bench->window->findChildren<QAction*>())
            if (action->text() == QStringLiteral("Save as connection…"))
                action->trigger();
        QVERIFY(m_bench->child<QWidget>("openStoreView")->isVisible());
        m_bench->child<QLineEdit>("connectionName")->setText(QStringLiteral("the shop"));
        m_bench->child<QPushButton>("saveConnection")->click();
        QCOMPARE(m_bench->saved.all().front().name, QStringLiteral("the shop"));
        QVERIFY(m_bench->child<QPushButton>("storeMenu")->text().contains(QLatin1String("the shop")));
    }
    void aLockedKeyIsOpenedByItsPhrase() {
        m_bench->window->openStore({"postgresql://reader:right@locked/shop"});
        QTRY_COMPARE(sentence(), QStringLiteral("The client's key for postgresql://reader@locked/shop asks for its pass phrase."));
        QVERIFY(!m_bench->child<QCheckBox>("keepPassword")->isEnabled());
        give("wrong", false);
        QTRY_COMPARE(sentence(), QStringLiteral("The client's key for postgresql://reader@locked/shop does not open with that."));
        give("phrase", false);
        QTRY_VERIFY(m_bench->workspace.isOpen());
    }
    void aMarkCountsHoweverTheStoreIsNamed() {
        m_bench->saved.save({{}, QStringLiteral("live"), {}, -1, true, QStringLiteral("postgresql://admin@db/shop"), {}});
        m_bench->window->openStore({"postgresql://reader:right@db:5432/shop"});
        QTRY_VERIFY(m_bench->workspace.isOpen());
        QVERIFY(m_bench->workspace.choice().production);
        QVERIFY(m_bench->child<QWidget>("production")->isVisible());
        for (QAction* action : m_bench->window->findChildren<QAction*>())
            if (action->text() == QLatin1String("This is production"))
                action->trigger();
        QVERIFY(!m_bench->child<QWidget>("production")->isVisible());
        QVERIFY(!m_bench->saved.all().front().production);
    }
    void whatWasDeletedCanBePutBack() {
        m_bench->saved.save({{}, QStringLiteral("live"), {}, -1, false, QStringLiteral("postgresql://a/shop"), {}});
        auto* list = m_bench->child<ConnectionList>("savedConnections");
        QVERIFY(list->isVisible());
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(m_bench->saved.all().empty());
        press("Put back");
        QCOMPARE(m_bench->saved.all().size(), std::size_t(1));
        QCOMPARE(m_bench->window->messages().count(), 0);
    }
    void aPasswordIsForgotten() {
        m_bench->keychain.kept["postgresql://a/shop"] = "x";
        const SavedConnection connection{{}, QStringLiteral("live"), {}, -1, false, QStringLiteral("postgresql://a/shop"), {}};
        auto* view = m_bench->child<OpenStoreView>("openStoreView");
        Q_EMIT view->forgetPasswordAsked(connection);
        QTRY_VERIFY(m_bench->keychain.kept.empty());
        QTRY_COMPARE(m_bench->child<QLabel>("sentence")->text(), QStringLiteral("The keychain has forgotten the password of live."));
    }

private:
    QString sentence() const { return m_bench->child<QLabel>("passwordSentence")->text(); }
    void give(const char* password, bool keep) {
        m_bench->child<QLineEdit>("askedPassword")->setText(QLatin1String(password));
        m_bench->child<QCheckBox>("keepPassword")->setChecked(keep);
        m_bench->child<QPushButton>("givePassword")->click();
    }
    void press(const char* text) {
        for (auto* button : m_bench->window->messages().findChildren<QPushButton*>())
            if (button->text() == QLatin1String(text))
                button->click();
    }
    std::unique_ptr<WindowBench> m_bench;
};

LEFTFOLD_TEST(TstMainWindowOpening)
#include "tst_main_window_opening.moc"
