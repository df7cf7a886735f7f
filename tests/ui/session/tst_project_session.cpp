// SPDX-License-Identifier: Apache-2.0
#include "core/model/document.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"
#include "ui/session/project_session.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <fstream>
#include <mutex>
#include <set>

using namespace leftfold;
using namespace leftfold::ui;

class TstProjectSession : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_agreed.clear();
        m_opened.clear();
        m_workspace = std::make_unique<Workspace>([this](const StoreChoice& choice) -> Result<std::unique_ptr<EventSource>> {
            const std::scoped_lock lock(m_mutex);
            m_opened.push_back(choice.store);
            return std::make_unique<MemoryStore>();
        });
        const Consents consents{[this](const std::string& subject) {
                                    const std::scoped_lock lock(m_mutex);
                                    return m_agreed.contains(subject);
                                },
            [this](const std::string& subject, const std::string&) {
                const std::scoped_lock lock(m_mutex);
                m_agreed.insert(subject);
            }};
        m_session = std::make_unique<ProjectSession>(*m_workspace, consents);
        // As the window does.
        connect(m_session.get(), &ProjectSession::ready, m_workspace.get(), &Workspace::open);
        m_failed = std::make_unique<QSignalSpy>(m_session.get(), &ProjectSession::failed);
        m_consent = std::make_unique<QSignalSpy>(m_session.get(), &ProjectSession::consentWanted);
    }
    void aPlainProjectOpensItsStore() {
        open(R"(,"stores":[{"name":"shop","store":"shop.db","production":true,"color":3}],"filters":[{"name":"f","filter":"a"}])");
        QTRY_VERIFY(m_session->project());
        QCOMPARE(m_workspace->choice().store, path("shop.db"));
        QVERIFY(m_workspace->choice().production);
        QCOMPARE(m_workspace->choice().project, path("team.leftfold"));
        QCOMPARE(m_workspace->choice().projectStore, std::string("shop"));
        QCOMPARE(m_workspace->choice().color, 3);
        QCOMPARE(m_session->project()->document.filters().size(), std::size_t(1));
        m_workspace->close();
        QVERIFY(!m_session->project());
    }
    void ofSeveralStoresThePersonChooses() {
        QSignalSpy wanted(m_session.get(), &ProjectSession::storeWanted);
        open(R"(,"stores":[{"name":"a","store":"a.db"},{"name":"b","store":"b.db"}])");
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().at(1).toStringList(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(m_opened.empty());
        m_session->open(path("team.leftfold"), "b");
        QTRY_VERIFY(m_session->use());
        QCOMPARE(m_workspace->choice().store, path("b.db"));
    }
    void nothingIsOpenedBeforeThePersonAgreed() {
        const char* members = R"(,"stores":[{"name":"live","store":"postgresql://zoe@db/shop"}])";
        open(members);
        QTRY_COMPARE(m_consent->count(), 1);
        QCOMPARE(m_consent->front().at(1).toString(), QStringLiteral("connect to postgresql://zoe@db/shop"));
        QVERIFY(m_opened.empty() && m_agreed.empty());
        m_session->agree();
        QTRY_VERIFY(m_session->project());
        QCOMPARE(m_agreed.size(), std::size_t(1));
        open(members); // known by now
        QTRY_COMPARE(m_opened.size(), std::size_t(4)); // two connections each time
        QCOMPARE(m_consent->count(), 1);
        const char* other = R"(,"stores":[{"name":"live","store":"postgresql://eve@db/shop"}])";
        open(other);
        QTRY_COMPARE(m_consent->count(), 2);
    }
    void editsAreSavedAndKeepTheConsent() {
        const char* members = R"(,"stores":[{"name":"live","store":"postgresql://zoe@db/shop"}],"ours":true)";
        open(members);
        QTRY_COMPARE(m_consent->count(), 1);
        m_session->agree();
        QTRY_VERIFY(m_session->project());
        QSignalSpy changed(m_session.get(), &ProjectSession::changed);
        m_session->edit([](const ProjectDocument& project) { return project.withFilter({"mine", "type:a"}); });
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(m_session->project()->document.filters().front().name, std::string("mine"));
        const auto text = loadText(path("team.leftfold")).value();
        QVERIFY(text.find("type:a") != std::string::npos && text.find("\"ours\": true") != std::string::npos);
        QVERIFY(m_agreed.contains(m_session->use()->subject));
    }
    void editsWaitForEachOther() {
        open(R"(,"stores":[{"name":"s","store":"s.db"}])");
        QTRY_VERIFY(m_session->project());
        for (const char* name : {"a", "b", "c"})
            m_session->edit([name](const ProjectDocument& project) { return project.withFilter({name, "type:a"}); });
        QTRY_COMPARE(m_session->project()->document.filters().size(), std::size_t(3));
        QCOMPARE(m_failed->count(), 0);
    }
    void whatSomebodyElseAddsMeanwhileIsAskedAbout() {
        put("r.reducer.json", R"({"leftfold":"reducer/1","when":{}})");
        open(R"(,"stores":[{"name":"s","store":"s.db"}],"reducers":["r.reducer.json"])");
        QTRY_VERIFY(m_session->project());
        put("r.reducer.json", R"({"leftfold":"reducer/1","when":{"a":[{"op":"script","script":"(d) => d"}]}})");
        m_session->edit([](const ProjectDocument& project) { return project.withFilter({"mine", "type:a"}); });
        QTRY_COMPARE(m_consent->count(), 1);
        QVERIFY(m_session->use()->fold.texts.at(path("r.reducer.json"))->find("script") == std::string::npos);
        QVERIFY(m_agreed.empty());
    }
    void whatThePersonSavesIsNotAskedAbout() {
        put("r.reducer.json", R"({"leftfold":"reducer/1","when":{}})");
        open(R"(,"stores":[{"name":"s","store":"s.db"}],"reducers":["r.reducer.json"])");
        QTRY_VERIFY(m_session->project());
        put("r.reducer.json", R"({"leftfold":"reducer/1","when":{"a":[{"op":"script","script":"(d) => d"}]}})");
        m_session->documentSaved(path("r.reducer.json"));
        QTRY_COMPARE(m_agreed.size(), std::size_t(1));
        QVERIFY(m_session->use()->fold.texts.at(path("r.reducer.json"))->find("script") != std::string::npos);
        QCOMPARE(m_consent->count(), 0);
    }
    void whatSomebodyElseWroteStays() {
        open(R"(,"stores":[{"name":"s","store":"s.db"}])");
        QTRY_VERIFY(m_session->project());
        write(R"(,"stores":[{"name":"theirs","store":"s.db"}])");
        m_session->edit([](const ProjectDocument& project) { return project.withFilter({"mine", "type:a"}); });
        QTRY_COMPARE(m_failed->count(), 1);
        QCOMPARE(m_failed->front().front().value<Error>().code, ErrorCode::Conflict);
        QVERIFY(loadText(path("team.leftfold")).value().find("theirs") != std::string::npos);
    }
    void aProjectIsMadeOfTheOpenStore() {
        m_workspace->open({path("data/shop.db"), "marten", true});
        QTRY_VERIFY(m_workspace->isOpen());
        m_session->create(path("new.leftfold"), path("data/a.upcasters.json"));
        QTRY_VERIFY(m_session->project());
        const auto project = ProjectDocument::parse(loadText(path("new.leftfold")).value(), "new.leftfold").value();
        QCOMPARE(project.stores().front().store, std::string("data/shop.db"));
        QCOMPARE(project.stores().front().layout, std::string("marten"));
        QVERIFY(project.stores().front().production);
        QCOMPARE(project.upcasters(), std::vector<std::string>{"data/a.upcasters.json"});
        QCOMPARE(m_workspace->choice().project, path("new.leftfold"));
    }
    void aStoreWithoutAProjectHasNone() {
        open(R"(,"stores":[{"name":"s","store":"s.db"}])");
        QTRY_VERIFY(m_session->project());
        m_workspace->open({"other.db"});
        QTRY_VERIFY(!m_session->project());
    }
    void whatIsNoProjectIsTold() {
        m_session->open(path("none.leftfold"), {});
        QTRY_COMPARE(m_failed->count(), 1);
        open(",");
        QTRY_COMPARE(m_failed->count(), 2);
    }

private:
    std::string path(const char* name) const { return (std::filesystem::canonical(m_folder->path().toStdString()) / name).string(); }
    void write(const std::string& members) const {
        std::ofstream(path("team.leftfold"), std::ios::binary) << R"({"leftfold":"project/1")" << members << "}";
    }
    void put(const char* name, const char* text) const { std::ofstream(path(name), std::ios::binary) << text; }
    void open(const char* members) {
        write(members);
        m_session->open(path("team.leftfold"), {});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::mutex m_mutex;
    std::set<std::string> m_agreed;
    std::vector<std::string> m_opened;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ProjectSession> m_session;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_consent;
};

LEFTFOLD_TEST(TstProjectSession)
#include "tst_project_session.moc"
