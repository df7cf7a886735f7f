// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store_kind.h"
#include "ui/session/address_text.h"
#include "ui/session/recent_stores.h"
#include "ui/views/main_window.h"
#include "ui/views/open_store_view.h"
#include "ui/views/store_caption.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/password_bar.h"
#include "ui/widgets/store_line.h"
#include <QMenu>

namespace leftfold::ui {

namespace {

/// More buttons than a line of the message bar has room for.
constexpr int storesToChoose = 6;

} // namespace

void MainWindow::connectOpening() {
    connect(m_opening, &StoreOpening::failed, this, &MainWindow::showOpenFailed);
    connect(m_opening, &StoreOpening::passwordWanted, this, &MainWindow::askPassword);
    connect(m_opening, &StoreOpening::notKept, this, [this](const Error& error) {
        m_messages->show({Severity::Warning, QString::fromStdString(error.message), QString::fromStdString(error.detail),
            QStringLiteral("keychain"), {}});
    });
    connect(m_passwordBar, &PasswordBar::given, this, [this](const QString& password, bool keep) {
        m_opening->givePassword(password, keep ? StoreOpening::Keep::Yes : StoreOpening::Keep::No);
    });
    connect(m_openView, &OpenStoreView::storeChosen, this, &MainWindow::openStore);
    connect(m_openView, &OpenStoreView::windowAsked, this, [this](const StoreChoice& choice) {
        if (m_studio.openWindow)
            m_studio.openWindow(choice);
    });
    connect(m_openView, &OpenStoreView::fileAsked, this, &MainWindow::chooseFile);
    connect(m_openView, &OpenStoreView::sampleAsked, this, &MainWindow::openSample);
    connect(m_openView, &OpenStoreView::forgetPasswordAsked, this, &MainWindow::forgetPassword);
    connect(m_openView, &OpenStoreView::connectionRemoved, this, &MainWindow::offerBack);
    connect(&m_studio.connecting.saved, &SavedConnections::changed, this, &MainWindow::showCaption);
}

void MainWindow::openStore(const StoreChoice& choice, StoreOpening::Keep keep) {
    m_messages->dismiss(QStringLiteral("open"));
    m_passwordBar->dismiss();
    m_wanted = choice;
    if (choice.store.ends_with(".leftfold") && choice.project.empty()) {
        m_opening->forget();
        return m_project->open(choice.store, choice.projectStore);
    }
    if (choice.project.empty())
        m_project->forgetWanted();
    saveLayout(); // of the store that is left
    StoreChoice marked = choice;
    marked.production = choice.production || isProduction(QString::fromStdString(choice.store))
        || (!choice.project.empty() && isProduction(QString::fromStdString(choice.project)));
    m_opening->open(marked, keep);
}

/// A mark that was set anywhere counts, however the database was named this time.
bool MainWindow::isProduction(const QString& address) const {
    const auto saved = m_studio.connecting.saved.forAddress(address);
    return (saved && saved->production) || m_studio.recent.isProduction(address);
}

SavedWindow MainWindow::saved() const {
    const Workspace& workspace = m_studio.workspace;
    StoreChoice choice = workspace.isOpen() ? workspace.choice() : m_wanted;
    choice.password.clear();
    choice.keyPassword.clear();
    if (isForeignUri(choice.store))
        choice = {}; // nobody knows where its password stands
    return {choice, saveGeometry()};
}

void MainWindow::restore(const SavedWindow& window) {
    restoreGeometry(window.geometry);
    StoreChoice choice = window.choice;
    if (choice.store.empty())
        return;
    choice.production = choice.production || isProduction(QString::fromStdString(choice.store));
    if (!choice.project.empty())
        choice.store = std::exchange(choice.project, {}); // with what stands in it now
    if (choice.production)
        offerStore(choice);
    else
        openStore(choice);
}

void MainWindow::offerStore(const StoreChoice& choice) {
    const QString store = withoutPassword(QString::fromStdString(choice.store));
    m_wanted = choice;
    m_messages->show({Severity::Info, tr("%1 was open last time. It is marked as production, so nothing has been connected.").arg(store),
        {}, QStringLiteral("open"), {{tr("Open it"), [this, choice] { openStore(choice); }}}});
}

void MainWindow::showCaption() {
    const Workspace& workspace = m_studio.workspace;
    if (!workspace.isOpen())
        return;
    const auto saved = m_studio.connecting.saved.forAddress(QString::fromStdString(workspace.choice().store));
    m_storeLine->setStore(captionOf(workspace.choice(), workspace.description(), saved));
}

void MainWindow::showOpenFailed(const Error& error) {
    m_messages->show(
        {Severity::Error, QString::fromStdString(error.message), QString::fromStdString(error.detail), QStringLiteral("open"), {}});
}

void MainWindow::askPassword(StoreOpening::Kept kept) {
    const QString store = withoutPassword(QString::fromStdString(m_opening->tried().store));
    if (kept == StoreOpening::Kept::KeyPhrase) {
        const bool again = !m_opening->tried().keyPassword.empty();
        return m_passwordBar->ask(again ? tr("The client's key for %1 does not open with that.").arg(store)
                                        : tr("The client's key for %1 asks for its pass phrase.").arg(store),
            false, tr("The pass phrase of a key is kept nowhere"));
    }
    const QString sentence = kept == StoreOpening::Kept::Refused ? tr("%1 refuses the password that the keychain has.").arg(store)
        : m_opening->tried().password.empty()                    ? tr("%1 asks for a password.").arg(store)
                                                                 : tr("%1 refuses the password.").arg(store);
    const bool none = kept == StoreOpening::Kept::NoKeychain;
    m_passwordBar->ask(sentence, !none,
        none ? tr("No keychain runs on this desktop, so the password is asked for each time")
             : tr("So that it need not be asked for again"));
}

void MainWindow::connectProject() {
    connect(m_project, &ProjectSession::ready, this, [this](const StoreChoice& choice) { openStore(choice); });
    connect(m_project, &ProjectSession::failed, this, &MainWindow::showOpenFailed);
    connect(m_project, &ProjectSession::storeWanted, this, &MainWindow::askStore);
    connect(m_project, &ProjectSession::consentWanted, this, &MainWindow::askConsent);
    connect(&m_studio.workspace, &Workspace::closed, this, [this] { m_wanted = {}; });
}

void MainWindow::askStore(const QString& project, const QStringList& names) {
    std::vector<MessageAction> actions;
    for (const QString& name : names) {
        StoreChoice choice = m_wanted;
        choice.projectStore = name.toStdString();
        actions.push_back({name, [this, choice] { openStore(choice); }});
    }
    if (names.size() > storesToChoose)
        actions = {{tr("Choose…"), [this, actions] { popUp(actions); }}};
    m_messages->show({Severity::Info, tr("%1 has several stores. Which one?").arg(project), {}, QStringLiteral("open"), actions});
}

void MainWindow::popUp(const std::vector<MessageAction>& choices) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const MessageAction& choice : choices)
        connect(menu->addAction(choice.text), &QAction::triggered, this, choice.run);
    menu->popup(QCursor::pos());
}

void MainWindow::askConsent(const QString& project, const QString& needs) {
    const auto agree = [this] {
        m_messages->dismiss(QStringLiteral("open"));
        m_project->agree();
    };
    m_messages->show({Severity::Warning,
        tr("%1 wants to %2. Nothing of that has been done. Trust it if you know where it comes from.").arg(project, needs), {},
        QStringLiteral("open"), {{tr("Trust and open"), agree}}});
}

/// The form, filled with the open store; one that was saved is changed there.
void MainWindow::nameStore() {
    showOpenView();
    if (!m_studio.workspace.isOpen())
        return;
    const StoreChoice& choice = m_studio.workspace.choice();
    const QString address = QString::fromStdString(choice.store);
    const SavedConnection fresh{{}, {}, {}, choice.color, choice.production, address, QString::fromStdString(choice.layout)};
    m_openView->edit(m_studio.connecting.saved.forAddress(address).value_or(fresh));
}

void MainWindow::forgetPassword(const SavedConnection& connection) {
    m_studio.connecting.keychain.remove(
        connection.address.toStdString(), [self = QPointer(this), name = connection.name](const Result<>& gone) {
            if (!self)
                return;
            const bool none = !gone && gone.error().code == ErrorCode::NotFound;
            const QString sentence = gone ? tr("The keychain has forgotten the password of %1.").arg(name)
                : none                    ? tr("The keychain has no password of %1.").arg(name)
                                          : QString::fromStdString(gone.error().message);
            self->m_messages->show({gone || none ? Severity::Info : Severity::Warning, sentence, {}, QStringLiteral("keychain"), {}});
        });
}

void MainWindow::offerBack(const SavedConnection& connection) {
    const auto putBack = [this, connection] {
        m_studio.connecting.saved.save(connection);
        m_messages->dismiss(QStringLiteral("removed"));
    };
    m_messages->show(
        {Severity::Info, tr("%1 is no longer saved.").arg(connection.name), {}, QStringLiteral("removed"), {{tr("Put back"), putBack}}});
}

} // namespace leftfold::ui
