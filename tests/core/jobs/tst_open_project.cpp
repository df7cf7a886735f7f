// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/open_project.h"
#include "tests/runner.h"
#include <QTemporaryDir>
#include <filesystem>
#include <fstream>

using namespace leftfold;

class TstOpenProject : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string path(const std::string& name) const { return (std::filesystem::canonical(m_folder.path().toStdString()) / name).string(); }
    std::string put(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories(std::filesystem::path(path(name)).parent_path());
        std::ofstream(path(name), std::ios::binary) << text;
        return path(name);
    }
    OpenedProject project(const std::string& members) const {
        return openProject(put("work/team.leftfold", R"({"leftfold":"project/1")" + members + "}")).value();
    }
    static constexpr const char* plainReducer = R"({"leftfold":"reducer/1","aggregate_type":"Order","when":{}})";

private Q_SLOTS:
    void pathsAreThoseOfTheProjectsFolder() {
        put("work/data/ours.layout.json", "{}");
        const auto use = useStore(project(R"(,"stores":[{"name":"s","store":"data/shop.db","layout":"data/ours.layout.json"}],
            "layouts":["data/ours.layout.json"],"upcasters":["a.upcasters.json"],"reducers":[{"aggregate_type":"Order","reducer":"o.reducer.json"}])"),
            {});
        QCOMPARE(use->store.store, path("work/data/shop.db"));
        QCOMPARE(use->store.layout, path("work/data/ours.layout.json"));
        QCOMPARE(use->layoutFiles, std::vector<std::string>{path("work/data/ours.layout.json")});
        QCOMPARE(use->upcasters, std::vector<std::string>{path("work/a.upcasters.json")});
        QCOMPARE(use->reducers, (std::vector<ProjectReducer>{{"Order", path("work/o.reducer.json")}}));
        QVERIFY(use->needs.none());
    }

    void whatShipsIsNamedAsItIs() {
        const auto use = useStore(
            project(R"(,"stores":[{"name":"s","store":"s.db","layout":"marten"}],"upcasters":["order"],"reducers":["order"])"), {});
        QCOMPARE(use->store.layout, std::string("marten"));
        QCOMPARE(use->upcasters, std::vector<std::string>{"order"});
        QCOMPARE(use->reducers.front().reducer, std::string("order"));
        QVERIFY(use->needs.none());
    }

    void needsAreKnownBeforeAnythingIsDone() {
        put("work/plain.reducer.json", plainReducer);
        put("work/script.reducer.json",
            R"({"leftfold":"reducer/1","when":{"a":[{"op":"each","path":"/x","steps":[{"op":"\u0073cript"}]}]}})");
        const auto use = useStore(project(R"(,"stores":[{"name":"s","store":"postgresql://zoe@db/shop"}],
            "layouts":["../out.layout.json"],"upcasters":["/etc/a.upcasters.json"],
            "reducers":["plain.reducer.json","script.reducer.json","own.js",{"aggregate_type":"A","reducer":"exec:./fold now"}])"),
            {});
        QCOMPARE(use->needs.servers, std::vector<std::string>{"postgresql://zoe@db/shop"});
        QCOMPARE(use->needs.scripts, (std::vector<std::string>{"script.reducer.json", "own.js"}));
        QCOMPARE(use->needs.programs, std::vector<std::string>{"./fold now"});
        QCOMPARE(use->needs.outside, (std::vector<std::string>{path("out.layout.json"), "/etc/a.upcasters.json"}));
        QCOMPARE(describe(use->needs),
            "connect to postgresql://zoe@db/shop, run the scripts of script.reducer.json and own.js, start the program ./fold now, read "
            "what lies "
            "outside its folder: "
                + path("out.layout.json") + " and /etc/a.upcasters.json");
    }

    void aLinkThatLeadsOutIsOutside() {
        put("elsewhere/shop.db", "x");
        put("work/in.db", "x");
        std::filesystem::create_symlink(path("elsewhere"), path("work/link"));
        std::filesystem::create_symlink(path("work/in.db"), path("work/in-link.db"));
        const auto needs = [&](const std::string& store) {
            return useStore(project(R"(,"stores":[{"name":"s","store":")" + store + "\"}]"), {})->needs;
        };
        QCOMPARE(needs("link/shop.db").outside.size(), std::size_t(1));
        QVERIFY(needs("in-link.db").none());
        QVERIFY(needs("./sub/../in.db").none());
        QCOMPARE(needs("sub/../../in.db").outside.size(), std::size_t(1));
    }

    void consentIsForOneTextOfEveryDocument() {
        put("work/o.reducer.json", plainReducer);
        const std::string members = R"(,"stores":[{"name":"s","store":"s.db"}],"reducers":["o.reducer.json"])";
        const auto first = project(members).subject;
        QCOMPARE(project(members).subject, first);
        QVERIFY(project(members + " ").subject != first);
        put("work/o.reducer.json", std::string(plainReducer) + ' ');
        QVERIFY(project(members).subject != first);
        put("work/o.reducer.json", plainReducer);
        QCOMPARE(project(members).subject, first);
        put("copy/o.reducer.json", plainReducer);
        const auto copied = openProject(put("copy/team.leftfold", R"({"leftfold":"project/1")" + members + "}"));
        QVERIFY(copied->subject != first); // another place, another consent
    }

    void aStoreIsChosenByName() {
        const auto two = project(R"(,"stores":[{"name":"a","store":"a.db"},{"name":"b","store":"b.db"}])");
        QCOMPARE(useStore(two, "b")->store.store, path("work/b.db"));
        QCOMPARE(useStore(two, {}).error().message, std::string("team.leftfold has several stores: a and b. Name one with --store NAME."));
        QCOMPARE(useStore(two, "c").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(useStore(project(""), {}).error().message, std::string("team.leftfold names no store. Add one under \"stores\"."));
    }

    void theReducerOfAType() {
        const auto order = put("order.reducer.json", plainReducer);
        const auto any = put("any.reducer.json", R"({"leftfold":"reducer/1","when":{}})");
        QCOMPARE(reducerFor({{"", any}, {"", order}, {"Payment", "exec:x"}}, "Order").value(), order);
        QCOMPARE(reducerFor({{"", any}, {"", order}, {"Payment", "exec:x"}}, "Payment").value(), std::string("exec:x"));
        QCOMPARE(reducerFor({{"", order}, {"", any}}, "Shipment").value(), any);
        QCOMPARE(reducerFor({{"", order}}, "Shipment").value(), std::string());
        QVERIFY(!reducerFor({{"", path("none.reducer.json")}}, "Order"));
    }

    void pathsAreWrittenSoThatTheFolderCanMove() {
        put("work/data/shop.db", "x");
        QCOMPARE(pathInProject(path("work/team.leftfold"), path("work/data/shop.db")), std::string("data/shop.db"));
        QCOMPARE(pathInProject(path("work/team.leftfold"), path("other/shop.db")), path("other/shop.db"));
    }

    void whatIsNoProjectIsTold() {
        QCOMPARE(openProject(path("none.leftfold")).error().code, ErrorCode::NotFound);
        QVERIFY(openProject(put("bad.leftfold", "[]")).error().message.starts_with("bad.leftfold:1:"));
    }
};

LEFTFOLD_TEST(TstOpenProject)
#include "tst_open_project.moc"
