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
        return openProject(put("work/team.leftfold", "{\"leftfold\":\"project/1\"" + members + "}")).value();
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
        QCOMPARE(use->fold.upcasters, std::vector<std::string>{path("work/a.upcasters.json")});
        QCOMPARE(use->fold.reducers, (std::vector<ProjectReducer>{{"Order", path("work/o.reducer.json")}}));
        QVERIFY(use->needs.none());
    }

    void whatShipsIsNamedAsItIs() {
        const auto use = useStore(
            project(R"(,"stores":[{"name":"s","store":"s.db","layout":"marten"}],"upcasters":["order"],"reducers":["order"])"), {});
        QCOMPARE(use->store.layout, std::string("marten"));
        QCOMPARE(use->fold.upcasters, std::vector<std::string>{"order"});
        QCOMPARE(use->fold.reducers.front().reducer, std::string("order"));
        QVERIFY(use->needs.none());
    }

    void needsAreKnownBeforeAnythingIsDone() {
        put("work/plain.reducer.json", plainReducer);
        put("work/script.reducer.json",
            R"({"leftfold":"reducer/1","when":{"a":[{"op":"each","path":"/x","steps":[{"op":"\u0073cript"}]}]}})");
        const auto use = useStore(project(R"(,"stores":[{"name":"s","store":"postgresql:\/\/zoe@db/shop"}],
            "layouts":["../out.layout.json"],"upcasters":["/etc/a.upcasters.json"],
            "reducers":["plain.reducer.json","script.reducer.json","own.js",{"aggregate_type":"A","reducer":"exec:./fold now"}])"),
            {});
        QCOMPARE(use->needs.servers, std::vector<std::string>{"postgresql://zoe@db/shop"});
        QCOMPARE(use->needs.scripts, (std::vector<std::string>{"a.upcasters.json", "script.reducer.json", "own.js"}));
        QCOMPARE(use->needs.programs, std::vector<std::string>{"./fold now"});
        QCOMPARE(use->needs.outside, (std::vector<std::string>{path("out.layout.json"), "/etc/a.upcasters.json"}));
        QCOMPARE(describe(use->needs),
            "connect to postgresql://zoe@db/shop, run the scripts of a.upcasters.json, script.reducer.json and own.js, start the program "
            "./fold now, read "
            "what lies "
            "outside its folder: "
                + path("out.layout.json") + " and /etc/a.upcasters.json");
    }

    void noScriptHides() {
        const char* script = R"({"leftfold":"reducer/1","when":{"a":[{"op":"script"}]}})";
        const std::string store = R"(,"stores":[{"name":"s","store":"s.db"}])";
        put("work/marked.reducer.json", std::string("\xEF\xBB\xBF") + script);
        put("work/broken.reducer.json", "{");
        put("work/order", script);
        const auto scripts = [&](const std::string& name) {
            const auto use = useStore(project(store + ",\"reducers\":[\"" + name + "\"]"), {});
            return use ? use->needs.scripts : std::vector<std::string>{use.error().message};
        };
        QCOMPARE(scripts("marked.reducer.json"), std::vector<std::string>{"marked.reducer.json"});
        QCOMPARE(scripts("broken.reducer.json"), std::vector<std::string>{"broken.reducer.json"}); // nobody knows
        QVERIFY(scripts("order").empty()); // that which ships
        QCOMPARE(scripts("./order"), std::vector<std::string>{"order"});
    }

    void tooMuchIsNotHeld() {
        const std::string large(std::size_t{12} << 20, ' ');
        std::string names;
        for (const auto* name : {"a.js", "b.js", "c.js"}) {
            put(std::string("work/") + name, large);
            names += (names.empty() ? "\"" : ",\"") + std::string(name) + '"';
        }
        const auto opened = openProject(put("work/large.leftfold", "{\"leftfold\":\"project/1\",\"reducers\":[" + names + "]}"));
        QCOMPARE(opened.error().code, ErrorCode::InvalidArgument);
    }

    void aLinkThatLeadsOutIsOutside() {
        put("elsewhere/shop.db", "x");
        put("work/in.db", "x");
        std::filesystem::create_symlink(path("elsewhere"), path("work/link"));
        std::filesystem::create_symlink(path("work/in.db"), path("work/in-link.db"));
        const auto needs = [&](const std::string& store) {
            return useStore(project(",\"stores\":[{\"name\":\"s\",\"store\":\"" + store + "\"}]"), {})->needs;
        };
        QCOMPARE(needs("link/shop.db").outside.size(), std::size_t(1));
        QVERIFY(needs("in-link.db").none());
        QVERIFY(needs("./sub/../in.db").none());
        QCOMPARE(needs("sub/../../in.db").outside.size(), std::size_t(1));
    }

    void consentIsForOneTextOfEveryDocument() {
        put("work/o.reducer.json", plainReducer);
        const std::string store = R"(,"stores":[{"name":"s","store":"s.db"}])";
        const std::string members = store + R"(,"reducers":["o.reducer.json"])";
        const auto subject = [&](const std::string& text) { return useStore(project(text), {}).value().subject; };
        const auto first = subject(members);
        QCOMPARE(subject(members), first);
        QCOMPARE(subject(members + R"(,"filters":[{"name":"f","filter":"type:a"}])"), first); // nothing that is done
        QVERIFY(subject(store) != first);
        put("work/o.reducer.json", std::string(plainReducer) + ' ');
        QVERIFY(subject(members) != first);
        put("work/o.reducer.json", plainReducer);
        QCOMPARE(subject(members), first);
        put("copy/o.reducer.json", plainReducer);
        const auto copied = openProject(put("copy/team.leftfold", "{\"leftfold\":\"project/1\"" + members + "}"));
        QVERIFY(useStore(*copied, {})->subject != first); // another place, another consent
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
        const auto chosen = [](std::vector<ProjectReducer> reducers, const char* type) {
            return reducerFor({std::move(reducers), {}, {}}, type).value_or("error");
        };
        QCOMPARE(chosen({{"", any}, {"", order}, {"Payment", "exec:x"}}, "Order"), order);
        QCOMPARE(chosen({{"", any}, {"", order}, {"Payment", "exec:x"}}, "Payment"), std::string("exec:x"));
        QCOMPARE(chosen({{"", order}, {"", any}}, "Shipment"), any);
        QCOMPARE(chosen({{"", order}}, "Shipment"), std::string());
        QCOMPARE(chosen({{"", path("none.reducer.json")}}, "Order"), std::string("error"));
        QCOMPARE(chosen({{"", path("none.reducer.json")}, {"", order}}, "Order"), order); // one that is broken hides no other
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
