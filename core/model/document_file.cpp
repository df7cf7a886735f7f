// SPDX-License-Identifier: Apache-2.0
#include "core/model/document_file.h"
#include "core/model/document.h"
#include <fstream>

namespace leftfold {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> cannotWrite(const fs::path& path, const std::string& why) {
    return fail(ErrorCode::PermissionDenied, path.string() + " cannot be written; nothing was changed. Save under another name.", why);
}

Result<> checkUntouched(const DocumentFile& file) {
    std::error_code fault;
    if (!fs::exists(file.path, fault))
        return {}; // was taken away: writing it again loses nothing
    TRY_ASSIGN(const auto now, loadText(file.path));
    if (!file.text)
        return fail(ErrorCode::Conflict,
            "There is a file " + file.path.string() + " already; nothing was written. Open it, or save under another name.");
    if (now != *file.text)
        return fail(ErrorCode::Conflict,
            file.path.string()
                + " was changed by somebody else since it was opened; nothing was written. Open it again, or save under another name.");
    return {};
}

/// Takes the draft away unless it became the file.
class Draft {
public:
    explicit Draft(const fs::path& target)
        : m_path(target.string() + ".part") { }
    ~Draft() {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    bool write(const std::string& text) const {
        std::ofstream stream(m_path, std::ios::binary | std::ios::trunc);
        stream << text;
        stream.close();
        return !stream.fail();
    }
    std::error_code moveTo(const fs::path& target) const {
        std::error_code fault;
        if (const auto status = fs::status(target, fault); fs::exists(status))
            fs::permissions(m_path, status.permissions(), fault);
        fs::rename(m_path, target, fault);
        return fault;
    }

private:
    fs::path m_path;
};

} // namespace

Result<DocumentFile> openDocumentFile(const fs::path& path) {
    TRY_ASSIGN(auto text, loadText(path));
    return DocumentFile{path, std::move(text)};
}

Result<> saveDocumentFile(DocumentFile& file, const std::string& text) {
    TRY_VOID(checkUntouched(file));
    std::error_code fault;
    auto target = fs::weakly_canonical(file.path, fault); // a link stays a link
    if (fault)
        target = file.path;
    const Draft draft(target);
    if (!draft.write(text))
        return cannotWrite(file.path, "the text could not be written");
    if (fault = draft.moveTo(target); fault)
        return cannotWrite(file.path, fault.message());
    file.text = text;
    return {};
}

} // namespace leftfold
