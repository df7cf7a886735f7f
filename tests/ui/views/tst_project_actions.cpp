// SPDX-License-Identifier: Apache-2.0
#include "core/model/document.h"
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include "ui/views/project_actions.h"
#include "ui/widgets/message_bar.h"
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <fstream>

using namespace leftfold;
using namespace leftfold::ui;

class TstProjectActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<WindowBench>();
        m_replay = std::make_unique<ReplaySession>(m_bench->workspace);
        m_mapping = std::make_unique<MappingSession>(m_bench->workspace);
        m_actions = new ProjectActions(*m_bench->window, m_bench->workspace, *m_replay, *m_mapping);
    }
    void cleanup() {
        m_bench->window.reset(); // takes the actions along
        m_replay.reset();
        m_mapping.reset();
        m_bench.reset();
    }
    void aProjectOpensInTheWindow() {
        open(R"(,"stores":[{"name":"shop","store":"shop.db"}],"reducers":["order"])");
        QTRY_VERIFY(m_bench->workspace.isOpen());
        QVERIFY(m_bench->child<QPushButton>("storeMenu")->text().contains(QLatin1String("shop")));
        QCOMPARE(m_bench->recent.all().front().address, QString::fromStdString(path()));
        m_replay->show({"Order", "o-1"});
        QTRY_COMPARE(m_replay->fold().reducerName, std::string("order"));
    }
    void itsMappingComesAndGoesWithIt() {
        const std::string folder = path().substr(0, path().rfind('/'));
        for (const char* name : {"/a.upcasters.json", "/b.upcasters.json"})
            std::ofstream(folder + name, std::ios::binary) << "{\"leftfold\":\"upcasters/1\",\"upcasters\":[]}";
        open(R"(,"stores":[{"name":"shop","store":"shop.db"}],"upcasters":["a.upcasters.json","b.upcasters.json"])");
        QTRY_COMPARE(m_mapping->name(), folder + "/a.upcasters.json");
        m_mapping->open(folder + "/b.upcasters.json");
        QTRY_COMPARE(m_mapping->name(), folder + "/b.upcasters.json");
        QSignalSpy changed(&m_bench->window->project(), &ProjectSession::changed);
        QSignalSpy opened(m_mapping.get(), &MappingSession::opened);
        m_bench->workspace.setFilter(QStringLiteral("type:order.*"));
        m_actions->keepFilter(QStringLiteral("orders"));
        QTRY_COMPARE(changed.count(), 1);
        m_mapping->open(folder + "/a.upcasters.json");
        QTRY_COMPARE(m_mapping->name(), folder + "/a.upcasters.json");
        QCOMPARE(opened.count(), 1); // a filter that is kept opens no mapping again
        QVERIFY(m_bench->openStore());
        QTRY_VERIFY(m_mapping->name().empty());
    }
    void consentIsAskedForOverThePage() {
        const char* members = R"(,"stores":[{"name":"live","store":"postgresql://reader@db/shop"}])";
        open(members);
        QTRY_VERIFY(m_bench->window->messages().count() > 0);
        QVERIFY(m_bench->child<QLabel>("sentence")->text().contains(QLatin1String("wants to connect to postgresql://reader@db/shop")));
        QVERIFY(!m_bench->workspace.isOpening());
        m_bench->keychain.kept["postgresql://reader@db/shop"] = "right";
        press("Trust and open");
        QTRY_VERIFY(m_bench->workspace.isOpen());
        QCOMPARE(m_bench->window->messages().count(), 0);
    }
    void ofSeveralStoresOneIsChosen() {
        open(R"(,"stores":[{"name":"a","store":"a.db"},{"name":"b","store":"b.db"}])");
        QTRY_VERIFY(m_bench->window->messages().count() > 0);
        press("b");
        QTRY_VERIFY(m_bench->workspace.isOpen());
        QVERIFY(m_bench->workspace.choice().store.ends_with("/b.db"));
    }
    void filtersAndBookmarksAreKeptAndFound() {
        open(R"(,"stores":[{"name":"shop","store":"shop.db"}])");
        QTRY_VERIFY(m_bench->window->project().project());
        m_bench->workspace.setFilter(QStringLiteral("type:order.*"));
        m_actions->keepFilter(QStringLiteral("orders"));
        QTRY_COMPARE(document().filters().size(), std::size_t(1));
        Event event;
        event.id.text = "e7";
        event.position = Position{7};
        event.aggregate = {"Order", "o-0"};
        m_bench->workspace.selectEvent(event);
        m_actions->bookmark(QStringLiteral("look here"));
        QTRY_COMPARE(document().bookmarks().size(), std::size_t(1));
        QCOMPARE(document().bookmarks().front(), (Bookmark{"shop", "e7", 7, "Order/o-0", "look here"}));
        m_bench->workspace.setFilter({});
        auto* menu = m_bench->window->projectMenu()->findChild<QMenu*>();
        QVERIFY(menu->isEnabled());
        Q_EMIT menu->aboutToShow();
        menu->actions().front()->trigger();
        QCOMPARE(m_bench->workspace.filter(), QStringLiteral("type:order.*"));
        m_bench->workspace.setFilter({});
        runInPalette("orders");
        QCOMPARE(m_bench->workspace.filter(), QStringLiteral("type:order.*"));
        m_bench->workspace.clearEvent();
        QSignalSpy wanted(&m_bench->workspace, &Workspace::eventWanted);
        runInPalette("look here");
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<EventRef>().position, std::optional(Position{7}));
        runInPalette("Remove bookmark");
        QTRY_VERIFY(document().bookmarks().empty());
        runInPalette("Remove filter");
        QTRY_VERIFY(document().filters().empty());
        QVERIFY(!menu->isEnabled());
    }
    void aProjectIsMadeOfTheOpenStore() {
        QVERIFY(m_bench->openStore("/data/shop.db"));
        m_actions->createAt(QString::fromStdString(path()));
        QTRY_VERIFY(m_bench->window->project().project());
        QCOMPARE(document().stores().front().store, std::string("/data/shop.db"));
    }

private:
    std::string path() const { return std::filesystem::canonical(m_bench->folder.path().toStdString()).string() + "/team.leftfold"; }
    void open(const char* members) {
        std::ofstream(path(), std::ios::binary) << R"({"leftfold":"project/1")" << members << "}";
        m_bench->window->openStore({path()});
    }
    const ProjectDocument& document() const { return m_bench->window->project().project()->document; }
    void press(const char* text) {
        for (auto* button : m_bench->window->messages().findChildren<QPushButton*>())
            if (button->text() == QLatin1String(text))
                button->click();
    }
    void runInPalette(const char* typed) {
        m_bench->window->palette().open();
        auto* field = m_bench->child<QLineEdit>("paletteField");
        field->setText(QLatin1String(typed));
        QTest::keyClick(field, Qt::Key_Return);
    }
    std::unique_ptr<WindowBench> m_bench;
    std::unique_ptr<ReplaySession> m_replay;
    std::unique_ptr<MappingSession> m_mapping;
    ProjectActions* m_actions = nullptr;
};

LEFTFOLD_TEST(TstProjectActions)
#include "tst_project_actions.moc"
