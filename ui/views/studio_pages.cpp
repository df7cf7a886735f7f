// SPDX-License-Identifier: Apache-2.0
#include "ui/views/studio_pages.h"
#include "core/storage/store_roles.h"
#include "ui/session/branch_keeping.h"
#include "ui/views/aggregates_page.h"
#include "ui/views/branch_pane.h"
#include "ui/views/chains_page.h"
#include "ui/views/event_keys.h"
#include "ui/views/event_reading.h"
#include "ui/views/events_page.h"
#include "ui/views/inspector.h"
#include "ui/views/main_window.h"
#include "ui/views/outbox_page.h"
#include "ui/views/palette_chains.h"
#include "ui/views/palette_types.h"
#include "ui/views/project_actions.h"
#include "ui/views/reducer_pane.h"
#include "ui/views/replay_export.h"
#include "ui/views/replay_page.h"
#include "ui/views/time_actions.h"
#include "ui/views/versions_page.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_strip.h"

namespace leftfold::ui {

namespace {

/// A lost connection is told by the window itself, with the way back.
void tell(MainWindow& window, const Error& error) {
    if (error.code != ErrorCode::Unavailable && error.code != ErrorCode::Cancelled)
        window.messages().show(
            {Severity::Error, QString::fromStdString(error.message), QString::fromStdString(error.detail), QStringLiteral("page"), {}});
}

struct VersionParts {
    MappingSession& mapping;
    VersionSession& versions;
    VersionsPage& page;
    ReplaySession& replay;
};

/// What is edited on the page of versions is what a replay reads, as soon as it is saved.
void connectVersions(MainWindow& window, Workspace& workspace, const VersionParts& parts) {
    auto& [mapping, versions, page, replay] = parts;
    const auto follow = [&mapping = mapping, &replay = replay] { replay.setMapping(mapping.hasFile() ? mapping.name() : std::string()); };
    QObject::connect(&mapping, &MappingSession::opened, &window, follow);
    QObject::connect(&mapping, &MappingSession::saved, &window, [&mapping = mapping, &replay = replay, follow] {
        follow();
        replay.mappingChanged(mapping.name());
    });
    const auto complain = [&window](const Error& error) { tell(window, error); };
    QObject::connect(&mapping, &MappingSession::failed, &window,
        [&window, &page = page](const Error& error) { page.takeFailure(error) ? void() : tell(window, error); });
    QObject::connect(&versions, &VersionSession::failed, &window, complain);
    QObject::connect(&page, &VersionsPage::told, &window, [&window](const QString& sentence) {
        window.messages().show({Severity::Info, sentence, {}, QStringLiteral("versions"), {}});
    });
    QObject::connect(&workspace, &Workspace::upcastWanted, &versions, &VersionSession::showEvent);
}

/// What the page of events needs of the window: where to keep bookmarks, how to make stores, whom to tell.
void readEvents(MainWindow& window, EventsPage& events, Inspector& inspector, OpenCopySink openCopy) {
    EventReading& reading = events.reading();
    reading.keepIn(window.settings(), &window.project());
    QObject::connect(&reading, &EventReading::told, &window, [&window](const QString& sentence) {
        window.messages().show({Severity::Info, sentence, {}, QStringLiteral("events"), {}});
    });
    reading.exporting().setOpenCopy(std::move(openCopy));
    QObject::connect(&inspector, &Inspector::columnAsked, &reading.columns(), &EventColumns::add);
    QObject::connect(
        &events, &EventsPage::remarkChanged, &window, [&window, page = &events] { window.status().setRemark(page->remark()); });
}

/// What the page of replays needs of the window: bookmarks, whom to tell, where branches are kept; and the project hears of reducers.
void connectReplay(MainWindow& window, Workspace& workspace, ReplayPage& page, EventsPage& events) {
    page.showBookmarks(events.reading().bookmarks());
    page.findChild<BranchPane*>()->setKeeper(branchKeeper(workspace, window.project(), window.settings()));
    const auto& reducer = page.findChild<ReducerPane*>()->reducer();
    QObject::connect(
        &reducer, &ReducerSession::saved, &window, [&window, &reducer] { window.project().documentSaved(reducer.fileName()); });
    auto& exporting = *page.findChild<ReplayExport*>();
    QObject::connect(&exporting, &ReplayExport::failed, &window, [&window](const Error& error) { tell(window, error); });
    QObject::connect(&exporting, &ReplayExport::told, &window, [&window](const QString& sentence) {
        window.messages().show({Severity::Info, sentence, {}, QStringLiteral("replay"), {}});
    });
}

} // namespace

void addStudioPages(MainWindow& window, Workspace& workspace, OpenCopySink openCopy) {
    auto* session = new ReplaySession(workspace, &window);
    auto* events = new EventsPage(workspace);
    auto* aggregates = new AggregatesPage(workspace);
    auto* replay = new ReplayPage(workspace, *session);
    connectReplay(window, workspace, *replay, *events);
    for (const auto& page : {events->description(), aggregates->description(), replay->description()})
        window.registerPage(page);
    auto* chainSession = new ChainSession(workspace, &window);
    auto* chains = new ChainsPage(workspace, *chainSession);
    window.registerPage(chains->description());
    addEventKeys(window, workspace);
    auto* mapping = new MappingSession(workspace, &window);
    auto* versionSession = new VersionSession(workspace, *mapping, &window);
    auto* versions = new VersionsPage(workspace, *mapping, *versionSession);
    window.registerPage(versions->description());
    new ProjectActions(window, workspace, *session, *mapping);
    connectVersions(window, workspace, {*mapping, *versionSession, *versions, *session});
    auto* outbox = new OutboxPage(workspace);
    window.registerPage(outbox->description());
    new PaletteChains(workspace, window.palette(), *chainSession);
    auto* types = new PaletteTypes(workspace, window.palette(), *aggregates);
    auto* inspector = new Inspector(workspace, *session);
    window.setInspector(inspector);
    readEvents(window, *events, *inspector, std::move(openCopy));
    addTimeActions(window, workspace);
    const auto complain = [&window](const Error& error) { tell(window, error); };
    QObject::connect(events, &EventsPage::failed, &window, complain);
    QObject::connect(aggregates, &AggregatesPage::failed, &window, complain);
    QObject::connect(session, &ReplaySession::failed, &window, complain);
    QObject::connect(chainSession, &ChainSession::failed, &window, complain);
    QObject::connect(&workspace, &Workspace::messageWanted, outbox, &OutboxPage::showMessagesOf);
    QObject::connect(outbox, &OutboxPage::failed, &window, complain);
    QObject::connect(&workspace, &Workspace::opened, &window, [&workspace] {
        if (hasMessagesOnly(workspace.description()))
            workspace.showPage(QStringLiteral("outbox"));
    });
    QObject::connect(types, &PaletteTypes::failed, &window, complain);
    const auto showFacts = [&window, &workspace, replay, chains, versions] {
        const QString& page = workspace.page();
        window.setPageFacts(page == QLatin1String("replay") ? replay->facts()
                : page == QLatin1String("chains")           ? chains->facts()
                : page == QLatin1String("versions")         ? versions->facts()
                                                            : QStringList());
    };
    QObject::connect(versions, &VersionsPage::factsChanged, &window, showFacts);
    QObject::connect(replay, &ReplayPage::factsChanged, &window, showFacts);
    QObject::connect(chains, &ChainsPage::factsChanged, &window, showFacts);
    QObject::connect(&workspace, &Workspace::pageChanged, &window, showFacts);
}

} // namespace leftfold::ui
