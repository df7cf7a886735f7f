// SPDX-License-Identifier: Apache-2.0
#include "ui/views/replay_export.h"
#include "core/model/document_file.h"
#include "core/model/json_text.h"
#include "core/replay/step_table.h"
#include "core/replay/test_export.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/buttons.h"
#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>

namespace leftfold::ui {

namespace {

using Form = ReplayExport::Form;

constexpr Form forms[] = {
    Form::State, Form::Steps, Form::GivenWhenThen, Form::StepLines, Form::Pytest, Form::Junit5, Form::Xunit, Form::Jest, Form::GoogleTest};

/// A text, and what its file should be called.
struct Written {
    std::string text;
    std::string fileName;
};

TestLanguage languageOf(Form form) {
    return testLanguages[static_cast<std::size_t>(form) - static_cast<std::size_t>(Form::Pytest)];
}

std::string baseName(const Timeline& timeline, std::size_t step) {
    const auto& aggregate = timeline.setup().aggregate;
    auto name = (aggregate.type.empty() ? "" : aggregate.type + '-') + aggregate.id;
    for (auto& c : name)
        c = c == '/' || c == '\\' || c == ':' ? '-' : c;
    const auto version = timeline.version(step);
    return version ? name + "-v" + std::to_string(version->value) : name;
}

std::string stepLines(const Timeline& timeline) {
    std::string out;
    if (timeline.size() > 0)
        timeline.walk(1, timeline.size(), [&out](const Frame& frame) {
            appendStepLine(out, frame);
            return true;
        });
    return out;
}

Result<Written> written(const Timeline& timeline, std::size_t step, Form form) {
    const auto base = baseName(timeline, step);
    switch (form) {
    case Form::State:
        return Written{toJson(timeline.state(step), JsonStyle::Indented) + '\n', base + ".json"};
    case Form::Steps:
        return Written{stepTable(timeline), base + ".md"};
    case Form::StepLines:
        return Written{stepLines(timeline), base + ".jsonl"};
    case Form::GivenWhenThen:
        return Written{givenWhenThen(testCaseOf(timeline, step)), base + ".fixture.json"};
    default:
        break;
    }
    const auto test = testCaseOf(timeline, step);
    TRY_ASSIGN(auto source, testSource(test, languageOf(form)));
    return Written{std::move(source), fileNameOf(test, languageOf(form))};
}

Result<> putInFile(const std::string& path, const std::string& text) {
    std::error_code unreadable;
    DocumentFile file{path, {}};
    if (std::filesystem::exists(path, unreadable)) {
        TRY_ASSIGN(file, openDocumentFile(path));
    }
    return saveDocumentFile(file, text);
}

} // namespace

ReplayExport::ReplayExport(Workspace& workspace, ReplaySession& replay, QWidget* page)
    : QObject(page)
    , m_workspace(workspace)
    , m_replay(replay)
    , m_page(page)
    , m_ask([page](const QString& suggestion) { return QFileDialog::getSaveFileName(page, tr("Export"), suggestion); }) { }

QString ReplayExport::nameOf(Form form) {
    switch (form) {
    case Form::State:
        return tr("State at the head as JSON");
    case Form::Steps:
        return tr("All steps as Markdown");
    case Form::GivenWhenThen:
        return tr("Given, when, then as JSON");
    case Form::StepLines:
        return tr("All steps as JSON lines");
    default:
        return tr("Test for %1").arg(fromStored(titleOf(languageOf(form))));
    }
}

QPushButton* ReplayExport::makeButton() {
    auto* menu = new QMenu;
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(*menu); });
    QPushButton* button = makeMenuButton(tr("Export"), menu);
    button->setObjectName(QStringLiteral("replayExport"));
    button->setToolTip(tr("The state, the steps or a test of this step, to the clipboard or a file"));
    return button;
}

void ReplayExport::fillMenu(QMenu& menu) {
    menu.clear();
    menu.addSection(tr("Copy"));
    for (const Form form : forms)
        connect(menu.addAction(nameOf(form)), &QAction::triggered, this, [this, form] { copy(form); });
    auto* save = menu.addMenu(tr("Save as a file"));
    for (const Form form : forms)
        connect(save->addAction(nameOf(form) + QChar(0x2026)), &QAction::triggered, this, [this, form] { this->save(form); });
}

std::vector<PaletteEntry> ReplayExport::actions() {
    std::vector<PaletteEntry> entries;
    for (const Form form : m_replay.timeline() ? std::span<const Form>(forms) : std::span<const Form>()) {
        entries.push_back({tr("Copy: %1").arg(nameOf(form)), {}, {}, {}, {}, [this, form] { copy(form); }});
        entries.push_back({tr("Save: %1").arg(nameOf(form)), {}, {}, {}, {}, [this, form] { save(form); }});
    }
    return entries;
}

/// Written on another thread: a long history is a long text.
template <typename Take>
void ReplayExport::make(Form form, Take take) {
    if (!m_replay.timeline())
        return;
    m_workspace.compute(
        this, {tr("Exporting"), Lane::Quick, &m_writing, Subject::Window},
        [timeline = m_replay.timeline(), step = m_replay.head(), form](Progress&) { return written(*timeline, step, form); },
        [this, take](Result<Written> result) {
            if (!result)
                return Q_EMIT failed(result.error());
            take(*std::move(result));
        });
}

void ReplayExport::copy(Form form) {
    make(form, [this, form](const Written& result) {
        QGuiApplication::clipboard()->setText(fromStored(result.text));
        Q_EMIT told(tr("Copied: %1.").arg(nameOf(form)));
    });
}

void ReplayExport::save(Form form) {
    make(form, [this](const Written& result) {
        const QString path = m_ask(fromStored(result.fileName));
        if (path.isEmpty())
            return;
        m_workspace.compute(
            this, {{}, Lane::Quick, nullptr, Subject::Window},
            [path = path.toStdString(), text = result.text](Progress&) { return putInFile(path, text); },
            [this, path](Result<> done) {
                if (!done)
                    return Q_EMIT failed(done.error());
                Q_EMIT told(tr("Written: %1").arg(path));
            });
    });
}

} // namespace leftfold::ui
