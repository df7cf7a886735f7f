// SPDX-License-Identifier: Apache-2.0
#include "ui/session/mapping_session.h"

namespace leftfold::ui {

namespace {

/// How errors call a mapping that was never saved.
constexpr const char* newTitle = "new.upcasters.json";

/// A document's answers count whatever store is open by then.
Question about(Latest* latest) {
    return {{}, Lane::Quick, latest, Subject::Window};
}

} // namespace

MappingSession::MappingSession(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_title(newTitle)
    , m_file(workspace) {
    connect(&m_file, &KeptFile::written, this, &MappingSession::takeWritten);
    connect(&m_file, &KeptFile::failed, this, &MappingSession::failed);
    connect(&m_file, &KeptFile::changedOutside, this, &MappingSession::takeFromDisk);
    connect(&m_file, &KeptFile::lost, this, &MappingSession::tellLost);
}

void MappingSession::startNew() {
    adopt({{}, newTitle, MappingDocument(), {}});
}

void MappingSession::open(const std::string& name) {
    m_workspace.compute(
        this, about(&m_opening), [name](Progress&) { return openMapping(name); },
        [this, edits = m_edits](Result<OpenedMapping> mapping) {
            if (!mapping)
                return Q_EMIT failed(mapping.error());
            if (edits == m_edits) // else a person has begun to work on what is here
                adopt(*std::move(mapping));
        });
}

void MappingSession::adopt(OpenedMapping mapping) {
    m_opening.cancel();
    m_name = std::move(mapping.name);
    m_title = std::move(mapping.title);
    m_file.hold(std::move(mapping.file));
    m_toldBroken = false;
    m_history = MappingHistory(std::move(mapping.document));
    m_upcasters = std::make_shared<const Upcasters>();
    m_problem.reset();
    m_arrows = arrowsIn(document().root());
    Q_EMIT opened();
    compile();
    Q_EMIT edited();
}

void MappingSession::show() {
    m_arrows = arrowsIn(document().root());
    compile();
    Q_EMIT edited();
}

bool MappingSession::edit(const std::string& name, const Edit& edit, Join join) {
    auto next = edit(document());
    if (!next) {
        Q_EMIT failed(next.error());
        return false;
    }
    ++m_edits;
    m_history.push(*std::move(next), name, join);
    show();
    return true;
}

void MappingSession::undo() {
    if (!undoName())
        return;
    m_history.undo();
    show();
}

void MappingSession::redo() {
    if (!redoName())
        return;
    m_history.redo();
    show();
}

void MappingSession::compile() {
    m_compiling = true;
    m_workspace.compute(
        this, about(&m_compilation),
        [document = document(), title = m_title](Progress&) -> Result<Compiled> {
            auto upcasters = document.compile(title);
            if (!upcasters)
                return Compiled{nullptr, upcasters.error()};
            return Compiled{std::make_shared<const Upcasters>(*std::move(upcasters)), {}};
        },
        [this](Result<Compiled> compiled) {
            m_compiling = false;
            m_problem.reset();
            if (compiled->upcasters)
                m_upcasters = std::move(compiled->upcasters);
            else
                m_problem = std::move(compiled->problem);
            Q_EMIT this->compiled();
        });
}

void MappingSession::save() {
    m_file.save(document().text());
}

void MappingSession::saveAs(const std::string& path) {
    m_file.saveAs(path, document().text());
}

void MappingSession::overwrite() {
    if (hasFile())
        saveAs(m_file.file()->path.string());
}

void MappingSession::takeWritten() {
    m_name = m_file.file()->path.string();
    m_title = m_file.file()->path.filename().string();
    if (document().text() == m_file.file()->text) // else it was edited meanwhile
        m_history.markSaved();
    Q_EMIT edited();
    Q_EMIT saved();
}

void MappingSession::tellLost(const Error& error) {
    Q_EMIT changedOutside(tr("%1 The mapping is here as it was; saving writes it again.").arg(QString::fromStdString(error.message)));
}

/// What is half written by another program changes nothing here: what was read before stays.
void MappingSession::takeFromDisk(const DocumentFile& now) {
    auto mapping = MappingDocument::parse(now.text.value_or(std::string()), m_title);
    if (!mapping)
        return std::exchange(m_toldBroken, true) ? void() : tellLost(mapping.error());
    m_toldBroken = false;
    if (!isSaved())
        return Q_EMIT changedOutside(tr(
            "%1 was changed by another program, and your edits are not saved: they stay here. Save them as another file, or open it again.")
                                         .arg(QString::fromStdString(m_title)));
    m_file.hold(now);
    m_history.push(*std::move(mapping), "change by another program");
    m_history.markSaved();
    show();
}

} // namespace leftfold::ui
