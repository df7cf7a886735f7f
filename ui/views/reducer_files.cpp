// SPDX-License-Identifier: Apache-2.0
#include "ui/views/reducer_files.h"
#include "core/jobs/choose_fold.h"
#include "ui/models/text_forms.h"
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace leftfold::ui {

namespace {

QString filePattern() {
    return ReducerFiles::tr("Reducers (*.reducer.json *.js);;All files (*)");
}

} // namespace

ReducerFiles::ReducerFiles(ReducerSession& reducer, QWidget* window)
    : QObject(window)
    , m_reducer(reducer)
    , m_window(window) {
    connect(&reducer, &ReducerSession::saved, this, [this] {
        if (const auto next = std::exchange(m_afterSaving, nullptr))
            next();
    });
    connect(&reducer, &ReducerSession::failed, this, [this] { m_afterSaving = nullptr; });
}

void ReducerFiles::fillMenu(QMenu& menu) {
    menu.clear();
    connect(menu.addAction(tr("New reducer")), &QAction::triggered, this, &ReducerFiles::startNew);
    connect(menu.addAction(tr("Open…")), &QAction::triggered, this, &ReducerFiles::open);
    for (const std::string& name : sampleReducers())
        connect(menu.addAction(tr("Open sample: %1").arg(fromStored(name))), &QAction::triggered, this, [this, name] { openNamed(name); });
    menu.addSeparator();
    connect(menu.addAction(tr("Save")), &QAction::triggered, this, &ReducerFiles::save);
    connect(menu.addAction(tr("Save as…")), &QAction::triggered, this, &ReducerFiles::saveAs);
}

void ReducerFiles::startNew() {
    leaveFor([this] { m_reducer.startNew(); });
}

void ReducerFiles::open() {
    leaveFor([this] {
        const QString file = QFileDialog::getOpenFileName(m_window, tr("Open a reducer"), {}, filePattern());
        if (!file.isEmpty())
            m_reducer.open(file.toStdString());
    });
}

void ReducerFiles::openNamed(const std::string& name) {
    leaveFor([this, name] { m_reducer.open(name); });
}

/// Rules can't be drafted into a script: a document of their own takes its place.
void ReducerFiles::draft() {
    if (m_reducer.isOpen() && m_reducer.isScript())
        return leaveFor([this] { m_reducer.infer(); });
    m_reducer.infer();
}

void ReducerFiles::save() {
    m_reducer.hasFile() ? m_reducer.save() : saveAs();
}

void ReducerFiles::saveAs() {
    if (!m_reducer.isOpen())
        return;
    const QString proposed = fromStored(m_reducer.hasFile() ? m_reducer.fileName() : m_reducer.title());
    QString file = QFileDialog::getSaveFileName(m_window, tr("Save the reducer"), proposed, filePattern());
    if (file.isEmpty()) {
        m_afterSaving = nullptr;
        return;
    }
    if (!file.section(u'/', -1).contains(u'.'))
        file += QStringLiteral(".reducer.json");
    m_reducer.saveAs(file.toStdString());
}

void ReducerFiles::leaveFor(std::function<void()> next) {
    if (!m_reducer.hasEdits())
        return next();
    QMessageBox box(QMessageBox::Question, tr("Unsaved reducer"), tr("%1 has edits that are not saved.").arg(fromStored(m_reducer.title())),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Discard)
        return next();
    if (answer != QMessageBox::Save)
        return;
    m_afterSaving = std::move(next);
    save();
}

bool ReducerFiles::mayClose() {
    const auto asking = std::make_shared<bool>(true); // what runs later outlives this call
    bool now = false;
    leaveFor([this, asking, &now] {
        if (*asking)
            now = true;
        else
            m_window->window()->close(); // saving went first
    });
    *asking = false;
    return now;
}

bool ReducerFiles::takeConflict(const Error& error) {
    if (error.code != ErrorCode::Conflict)
        return false;
    QMessageBox box(QMessageBox::Warning, tr("Changed by another program"), fromStored(error.message), QMessageBox::NoButton, m_window);
    const QAbstractButton* overwrite = box.addButton(tr("Overwrite it"), QMessageBox::DestructiveRole);
    const QAbstractButton* elsewhere = box.addButton(tr("Save as…"), QMessageBox::AcceptRole);
    box.addButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == overwrite)
        m_reducer.overwrite();
    else if (box.clickedButton() == elsewhere)
        saveAs();
    return true;
}

} // namespace leftfold::ui
