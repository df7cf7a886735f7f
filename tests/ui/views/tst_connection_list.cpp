// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/connection_list.h"
#include "ui/widgets/theme.h"
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace leftfold::ui;

class TstConnectionList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        m_settings->clear();
        m_saved = std::make_unique<SavedConnections>(*m_settings);
        m_saved->save({{}, QStringLiteral("alone"), {}, -1, false, QStringLiteral("/data/alone.db"), {}});
        m_saved->save({{}, QStringLiteral("live"), QStringLiteral("team"), 1, true, QStringLiteral("postgresql://reader@live/shop"), {}});
        m_saved->save({{}, QStringLiteral("test"), QStringLiteral("team"), -1, false, QStringLiteral("postgresql://reader@test/shop"), {}});
        m_list = std::make_unique<ConnectionList>(*m_saved);
        m_list->resize(300, 300);
        m_list->show();
    }
    void groupsAreHeadings() {
        QCOMPARE(m_list->count(), 4);
        QCOMPARE(m_list->item(1)->text(), QStringLiteral("team"));
        QVERIFY(!(m_list->item(1)->flags() & Qt::ItemIsSelectable));
        QCOMPARE(m_list->current()->name, QStringLiteral("alone"));
        QVERIFY(m_list->item(2)->data(Qt::AccessibleDescriptionRole).toString().contains(QLatin1String("orange, production")));
    }
    void enterOpensHereOrInAWindow() {
        QSignalSpy chosen(m_list.get(), &ConnectionList::chosen);
        QSignalSpy window(m_list.get(), &ConnectionList::windowAsked);
        m_list->setCurrentRow(2);
        QTest::keyClick(m_list.get(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.front().front().value<SavedConnection>().name, QStringLiteral("live"));
        QTest::keyClick(m_list.get(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(window.count(), 1);
    }
    void theMenuHasTheRest() {
        m_list->setCurrentRow(2);
        QSignalSpy edit(m_list.get(), &ConnectionList::editAsked);
        QSignalSpy forget(m_list.get(), &ConnectionList::forgetPasswordAsked);
        QTest::keyClick(m_list.get(), Qt::Key_Period);
        auto* menu = m_list->findChild<QMenu*>(QStringLiteral("connectionMenu"));
        QVERIFY(menu);
        for (QAction* action : menu->actions()) {
            if (action->text() == QLatin1String("Edit") || action->text() == QLatin1String("Duplicate")
                || action->text() == QLatin1String("Forget the password"))
                action->trigger();
        }
        menu->close();
        QCOMPARE(edit.count(), 2); // a copy is edited at once
        QCOMPARE(forget.count(), 1);
        QCOMPARE(m_saved->all().size(), std::size_t(4));
        QCOMPARE(edit.back().front().value<SavedConnection>().name, QStringLiteral("live (copy)"));
    }
    void deleteTellsWhatIsGone() {
        QSignalSpy removed(m_list.get(), &ConnectionList::removed);
        m_list->setCurrentRow(3);
        QTest::keyClick(m_list.get(), Qt::Key_Delete);
        QCOMPARE(m_saved->all().size(), std::size_t(2));
        QCOMPARE(removed.front().front().value<SavedConnection>().name, QStringLiteral("test"));
        m_list->setCurrentRow(1); // a heading
        QTest::keyClick(m_list.get(), Qt::Key_Delete);
        QCOMPARE(m_saved->all().size(), std::size_t(2));
    }
    void isAsHighAsItsRows() {
        QVERIFY(m_list->sizeHint().height() > 3 * 30);
        const int before = m_list->sizeHint().height();
        m_saved->remove(m_saved->all().front().id);
        QVERIFY(m_list->sizeHint().height() < before);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<SavedConnections> m_saved;
    std::unique_ptr<ConnectionList> m_list;
};

LEFTFOLD_TEST(TstConnectionList)
#include "tst_connection_list.moc"
