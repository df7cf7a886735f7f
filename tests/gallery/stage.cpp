// SPDX-License-Identifier: Apache-2.0
#include "tests/gallery/stage.h"
#include "core/replay/program/program_reducer.h"
#include "core/replay/reducer_makers.h"
#include "core/replay/script/script_language.h"
#include "core/replay/script/script_reducer.h"
#include "core/storage/sql/open_store.h"
#include "core/storage/sql/postgres_parameters.h"
#include "core/storage/sql/sql_table_source.h"
#include "ui/views/layout_actions.h"
#include "ui/views/studio_pages.h"
#include <QCoreApplication>
#include <QTimer>
#include <cstdio>

namespace leftfold::gallery {

namespace {

constexpr int patience = 60'000;
/// An answer may lead to a question, whose answer leads to one more.
constexpr int rounds = 5;

/// An afternoon after the last event of the sample store.
struct GalleryClock final : Clock {
    Instant now() override { return std::chrono::sys_days(std::chrono::year(2026) / 3 / 3) + std::chrono::hours(15); }
};

} // namespace

Stage::Stage(const QSize& size)
    : m_settings(m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    , m_recent(m_settings)
    , m_saved(m_settings)
    , m_workspace([](const ui::StoreChoice& choice) {
        return sql::openStore({choice.store, choice.layout, {}, choice.password, choice.keyPassword, choice.layoutFiles});
    })
    , m_window({m_workspace, m_recent, {m_saved, m_keychain, sql::postgresParameters()}, m_settings, {}}) {
    provideScripts(&javaScript());
    provideReducers({ScriptReducer::parse, ProgramReducer::make});
    m_workspace.setClock(std::make_unique<GalleryClock>());
    ui::addStudioPages(m_window, m_workspace);
    new ui::LayoutActions(m_window, m_workspace, [](const ui::StoreChoice& choice) {
        return sql::openTables({choice.store, choice.layout, {}, choice.password, choice.keyPassword});
    });
    m_window.resize(size);
    m_window.show();
}

bool Stage::open(const std::string& store) {
    bool failed = false;
    QObject::connect(&m_workspace, &ui::Workspace::openFailed, &m_window, [&failed](const Error& error) {
        std::fprintf(stderr, "leftfold-gallery: %s\n", error.message.c_str());
        failed = true;
    });
    m_window.openStore({store, {}, false});
    return waitUntil([&] { return failed || m_workspace.isOpen(); }) && !failed && settle();
}

bool Stage::waitUntil(const std::function<bool()>& condition) {
    bool late = false;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &timer, [&late] { late = true; });
    timer.start(patience);
    while (!condition() && !late)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return !late;
}

bool Stage::settle() {
    for (int round = 0; round < rounds; ++round) {
        if (!settleOnce())
            return false;
    }
    return true;
}

/// Whoever stands at the end of both queues has seen everybody before go.
bool Stage::settleOnce() {
    int answers = 0;
    for (const ui::Lane lane : {ui::Lane::Quick, ui::Lane::Long})
        m_workspace.ask(
            &m_window, {{}, lane, nullptr}, [](EventSource&, Progress&) -> Result<int> { return 1; },
            [&answers](const Result<int>&) { ++answers; });
    m_workspace.compute(
        &m_window, {}, [](Progress&) -> Result<int> { return 1; }, [&answers](const Result<int>&) { ++answers; });
    const bool answered = waitUntil([&answers] { return answers == 3; });
    QCoreApplication::processEvents();
    return answered;
}

} // namespace leftfold::gallery
